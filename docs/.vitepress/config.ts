import { defineConfig } from 'vitepress';
import { doors, guides } from './nav.ts';
import { fuzzy, tokenize } from './tokenize.mjs';

/** A compass needle, written into the page. */
const icon = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M16 2l6 14H10z" fill="#c0392b"/><path d="M16 30l6-14H10z" fill="#34495e"/></svg>')}`;

const zhSearch = {
  button: { buttonText: '搜索', buttonAriaLabel: '搜索文档' },
  modal: {
    displayDetails: '显示详情',
    resetButtonTitle: '清空',
    backButtonTitle: '关闭',
    noResultsText: '没有找到',
    footer: { selectText: '打开', navigateText: '切换', closeText: '关闭' },
  },
};

/** Of a name's page only what it is and gives is searched: the tables below repeat the names of other pages. */
function searched(
  src: string,
  env: { relativePath?: string },
  md: { render(text: string, env: object): string },
): string {
  const text = env.relativePath?.startsWith('api/') ? (src.split(/^## /m)[0] ?? '') : src;
  return md.render(text, env);
}

const wide = /[\u3000-\u9fff\uff00-\uffef“”‘’…—]$/;
const wideFirst = /^[\u3000-\u9fff\uff00-\uffef“”‘’…—]/;

/** A line of Chinese goes on in the next without the blank that a line break is in English. */
function joinedLines(tokens: { content: string }[], at: number): string {
  const [before, after] = [tokens[at - 1]?.content ?? '', tokens[at + 1]?.content ?? ''];
  return wide.test(before) && wideFirst.test(after) ? '' : '\n';
}

export default defineConfig({
  title: 'hoshin',
  head: [['link', { rel: 'icon', href: icon }]],
  metaChunk: true,
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark' },
    config: (md) => {
      md.renderer.rules.softbreak = joinedLines;
    },
  },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      description: "Run a company's operations by numbers, in TypeScript",
      themeConfig: {
        nav: [
          { text: 'Tour', link: '/tour' },
          { text: 'Guides', link: '/guide/framework', activeMatch: '^/guide/' },
          { text: 'Recipes', link: '/recipes' },
          { text: 'API', link: '/api/', activeMatch: '^/api/' },
        ],
        sidebar: {
          '/api/': doors(),
          '/': [
            {
              text: 'Start',
              items: [
                { text: 'A tour of ten minutes', link: '/tour' },
                { text: 'Three first tasks', link: '/first-tasks' },
                { text: 'Recipes', link: '/recipes' },
                { text: 'Glossary', link: '/glossary' },
              ],
            },
            { text: 'Guides', items: guides('en') },
            {
              text: 'How it is made',
              items: [
                { text: 'Architecture', link: '/architecture' },
                { text: 'Conventions', link: '/conventions' },
                { text: 'Laws', link: '/laws' },
                { text: 'What the sources ask for', link: '/coverage' },
                { text: 'What is promised', link: '/trust' },
                { text: 'Speed', link: '/performance' },
              ],
            },
            { text: 'API', link: '/api/' },
          ],
        },
      },
    },
    zh: {
      label: '中文',
      lang: 'zh-CN',
      description: '用 TypeScript 以数据管运营',
      themeConfig: {
        nav: [
          { text: '十分钟导览', link: '/zh/tour' },
          { text: '指南', link: '/zh/guide/framework', activeMatch: '^/zh/guide/' },
          { text: '做法', link: '/zh/recipes' },
          { text: 'API', link: '/api/' },
        ],
        sidebar: {
          '/zh/': [
            {
              text: '入门',
              items: [
                { text: '十分钟导览', link: '/zh/tour' },
                { text: '三个起步任务', link: '/zh/first-tasks' },
                { text: '做法', link: '/zh/recipes' },
                { text: '术语表', link: '/zh/glossary' },
              ],
            },
            { text: '指南', items: guides('zh') },
            {
              text: '内部构造',
              items: [
                { text: '架构', link: '/zh/architecture' },
                { text: '约定', link: '/zh/conventions' },
                { text: '定律', link: '/zh/laws' },
                { text: '来源对照', link: '/zh/coverage' },
                { text: '可信性', link: '/zh/trust' },
                { text: '性能', link: '/zh/performance' },
              ],
            },
            { text: 'API（英文）', link: '/api/' },
          ],
        },
        outline: { label: '本页内容' },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '深色模式',
        lightModeSwitchTitle: '切换到浅色',
        darkModeSwitchTitle: '切换到深色',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '语言',
        skipToContentLabel: '跳到正文',
        notFound: { title: '没有这一页', quote: '地址可能已变。', linkText: '回到首页', linkLabel: '回到首页' },
      },
    },
  },
  themeConfig: {
    outline: { level: [2, 3] },
    i18nRouting: true,
    search: {
      provider: 'local',
      options: {
        _render: searched,
        locales: { zh: { translations: zhSearch } },
        miniSearch: {
          options: { tokenize },
          searchOptions: { prefix: true, fuzzy, boost: { title: 4, text: 2, titles: 1 } },
        },
      },
    },
  },
});
