import './copy.ts';
import './theme-switch.ts';
