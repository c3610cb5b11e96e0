import './copy.ts';
import './print.ts';
import './search-open.ts';
import './theme-switch.ts';
