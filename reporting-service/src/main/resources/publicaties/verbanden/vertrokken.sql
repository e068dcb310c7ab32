-- Employments that last on the last day of the earlier release and not on that of the later one. Each counts where it
-- was on the day of the release that is drawn up, or on the earlier day if that came before it: so those who stay are
-- a part of the release's own, in whatever form they work since.
SELECT {wsw.dimensie} AS dimensie, NULL AS onderdeel, count(*) AS teller, count(DISTINCT t.deelnemer_id) AS noemer
FROM {wsw}
WHERE w.van <= least(CAST(:geheelTot AS date), :peildatum) AND w.tot > least(CAST(:geheelTot AS date), :peildatum)
  AND EXISTS (
      SELECT FROM dienstverbanddeel d
      WHERE d.dienstverband_id = t.dienstverband_id AND d.volgnummer = t.volgnummer
        AND d.van <= :geheelTot AND d.tot > :geheelTot)
  AND NOT EXISTS (
      SELECT FROM dienstverbanddeel d
      WHERE d.dienstverband_id = t.dienstverband_id AND d.volgnummer = t.volgnummer
        AND d.van <= :deelTot AND d.tot > :deelTot)
  AND {wsw.voorwaarde}
GROUP BY 1
