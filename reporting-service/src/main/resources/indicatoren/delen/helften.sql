CROSS JOIN (VALUES (CAST(:deelVan AS date), CAST(:deelTot AS date)), (CAST(:geheelVan AS date), CAST(:geheelTot AS date))) AS helft (van, tot)
