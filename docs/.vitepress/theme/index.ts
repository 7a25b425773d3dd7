import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import './style.css';

/**
 * The default theme with the fonts that the reader's machine has: no page asks anything of another server. The pages of
 * public names stand in English alone, so whoever changes the language there stays where they are.
 */
const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ router }) {
    router.onBeforeRouteChange = (to) => {
      if (!to.includes('/zh/api/')) return true;
      setTimeout(() => void router.go(to.replace('/zh/api/', '/api/')));
      return false;
    };
  },
};

export default theme;
