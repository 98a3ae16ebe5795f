-- Pupils at or near the threshold by a scan of the marks: the same rows as `report thresholds`, without the summary.
-- :first is the Monday of the first of the ten school weeks, :on the day; 7 is where near begins.
SELECT pupil,
       sum(code IN (:codes_counted)) AS counted,
       sum(code IN (:codes_provisional)) AS provisional
FROM mark
WHERE marked_on BETWEEN ':first' AND ':on' AND code IN (:codes_counted, :codes_provisional)
GROUP BY pupil
HAVING count(*) >= 7;
