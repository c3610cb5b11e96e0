import { openHere } from './record/record.ts';

/** For a reader who has begun, the home page says where they were and how far they have come. */
const record = openHere();
const place = record.place.get('last');
if (place || record.marks.all().size > 0)
  void import('./record/home-progress.ts').then(({ showProgress }) => showProgress(record, place));
