import './copy.ts';
import './formula-choice.ts';
import './note-bar.ts';
import './note-place.ts';
import './print.ts';
import './search-open.ts';
import './theme-switch.ts';
import './wide.ts';
