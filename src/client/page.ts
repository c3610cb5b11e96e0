import './copy.ts';
import './formula-choice.ts';
import './print.ts';
import './search-open.ts';
import './theme-switch.ts';
import './wide.ts';
