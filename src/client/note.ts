import './cite.ts';
import './copy-markdown.ts';
import './note-bar.ts';
import './note-place.ts';
import './note-record.ts';
import './terms/ask.ts';
