import './copy.ts';
import './search-open.ts';
import './theme-switch.ts';
