t.einddatum >= helft.van AND t.startdatum <= helft.tot AND (t.einddatum > helft.van OR t.startdatum >= helft.van)
  AND (t.uitstroom IS DISTINCT FROM 'OVERGEDRAGEN' OR t.einddatum > helft.tot)
