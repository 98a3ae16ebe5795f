-- The pupils of early warning by scans of the marks: the same reasons, without the summary.
-- :far is the Monday of the first of the sixteen school weeks, :recent that of the last four; break days are values.
SELECT 'share', pupil,
       sum(marked_on >= ':recent' AND code IN (:codes_absent)) AS away,
       sum(marked_on >= ':recent' AND code IN (:codes_late)) AS late,
       sum(marked_on >= ':recent' AND code NOT IN (:codes_outside)) AS possible,
       sum(marked_on < ':recent' AND code IN (:codes_absent)) AS away_before,
       sum(marked_on < ':recent' AND code IN (:codes_late)) AS late_before,
       sum(marked_on < ':recent' AND code NOT IN (:codes_outside)) AS possible_before
FROM mark
WHERE marked_on BETWEEN ':far' AND ':on'
GROUP BY pupil
HAVING possible_before >= 40
   AND (away >= 6 AND away * possible_before >= 3 * away_before * possible
     OR late >= 4 AND late * possible_before >= 2 * late_before * possible);

SELECT 'weekday', pupil,
       count(DISTINCT marked_on) AS days,
       count(DISTINCT CASE WHEN strftime('%w', marked_on) = '1' THEN marked_on END) AS mondays,
       count(DISTINCT CASE WHEN strftime('%w', marked_on) = '5' THEN marked_on END) AS fridays
FROM mark
WHERE marked_on BETWEEN ':far' AND ':on' AND code IN (:codes_absent)
GROUP BY pupil
HAVING mondays >= 4 AND mondays * 10 >= 5 * days
    OR fridays >= 4 AND fridays * 10 >= 5 * days
    OR mondays + fridays >= 4 AND (mondays + fridays) * 10 >= 8 * days;

WITH first_day(number, day) AS (VALUES :break_days)
SELECT 'afterBreaks', pupil,
       count(DISTINCT CASE WHEN code IN (:codes_absent) THEN number END) AS away,
       count(DISTINCT number) AS breaks
FROM mark JOIN first_day ON first_day.day = mark.marked_on
WHERE marked_on BETWEEN ':break_from' AND ':on' AND code NOT IN (:codes_outside)
GROUP BY pupil
HAVING away >= 3 AND away * 10 >= 6 * breaks;

WITH away AS (
  SELECT DISTINCT member.family, mark.pupil, mark.marked_on
  FROM mark JOIN family_member AS member ON member.pupil = mark.pupil AND member.to_command IS NULL
  WHERE mark.marked_on BETWEEN ':far' AND ':on' AND mark.code IN (:codes_absent)
),
days AS (SELECT pupil, count(*) AS days FROM away GROUP BY pupil)
SELECT 'sameDays', own.pupil, other.pupil, count(*) AS shared
FROM away AS own
JOIN away AS other ON other.family = own.family AND other.pupil <> own.pupil AND other.marked_on = own.marked_on
JOIN days ON days.pupil = own.pupil
GROUP BY own.pupil, other.pupil
HAVING shared >= 4 AND shared * 10 >= 5 * max(days.days);
