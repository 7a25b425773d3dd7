/** Under mutation each property is given a fifth of a second: most mutants die in the first cases. */
import fc from 'fast-check';

fc.installGlobalPlugin(fc.interruptAfterTimeLimit(200));
