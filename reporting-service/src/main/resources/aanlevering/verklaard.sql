-- Which periods were declared complete, and by whom.
SELECT v.gemeentecode, v.periode
FROM verklaringversie v
WHERE v.geldt AND {bekend.v}
