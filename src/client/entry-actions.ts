import './cite.ts';
import './reading-record.ts';
