const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/u;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isRealDate(text: string): boolean {
  const [, year, month, day] = (WRITTEN.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/** Whether a text of the form of a moment (a year, month, day, or minute) names one that exists. */
export function isRealMoment(text: string): boolean {
  const [date = '', time = '00:00'] = text.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return isRealDate(`${date}-01-01`.slice(0, 10)) && hour < 24 && minute < 60;
}
