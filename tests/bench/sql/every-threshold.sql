-- Every threshold of `report thresholds` by scans of the marks: the same pupils, without the summary.
-- :first is the Monday of the first of the ten school weeks, :far that of the weeks looked back, :year 1 September.
SELECT 'penalty', pupil, sum(code IN (:codes_counted)) AS counted, sum(code IN (:codes_provisional)) AS provisional
FROM mark
WHERE marked_on BETWEEN ':first' AND ':on' AND code IN (:codes_counted, :codes_provisional)
GROUP BY pupil
HAVING count(*) >= 7;

SELECT 'sickness', pupil, count(*) AS sessions
FROM mark
WHERE marked_on BETWEEN ':year' AND ':on' AND code IN (:codes_illness)
GROUP BY pupil
HAVING count(*) >= 20;

WITH day AS (
  SELECT pupil, marked_on,
         sum(code IN (:codes_counted, :codes_provisional)) AS counts,
         sum(code NOT IN (:codes_counted, :codes_provisional, :codes_outside)) AS ends
  FROM mark
  WHERE marked_on BETWEEN ':far' AND ':on'
  GROUP BY pupil, marked_on
),
period AS (
  SELECT pupil, marked_on, counts > 0 AND ends = 0 AS counted,
         sum(ends > 0) OVER (PARTITION BY pupil ORDER BY marked_on) AS number,
         sum(ends > 0) OVER (PARTITION BY pupil) AS last_number
  FROM day
)
SELECT 'continuous', pupil, sum(counted) AS days, max(marked_on) AS until
FROM period
WHERE counted
GROUP BY pupil, number
HAVING days >= 10 AND until >= ':month' OR days >= 7 AND number = last_number;

WITH day AS (
  SELECT pupil, marked_on, sum(code IN (:codes_ground)) AS counts, sum(code NOT IN (:codes_ground)) AS ends
  FROM mark
  WHERE marked_on BETWEEN ':far' AND ':on'
  GROUP BY pupil, marked_on
),
last_end AS (
  SELECT pupil, coalesce(max(marked_on) FILTER (WHERE ends > 0), '') AS ended FROM day GROUP BY pupil
)
SELECT 'removal', day.pupil, count(*) AS days
FROM day JOIN last_end ON last_end.pupil = day.pupil
WHERE day.marked_on > last_end.ended AND day.counts > 0
GROUP BY day.pupil
HAVING days >= 15;
