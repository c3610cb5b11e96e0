import './copy.ts';
import './note-bar.ts';
import './note-place.ts';
import './print.ts';
import './search-open.ts';
import './theme-switch.ts';
