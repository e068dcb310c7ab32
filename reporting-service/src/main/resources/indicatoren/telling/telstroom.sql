-- what happened in a cell in the period: years if it is whole years, else months
JOIN teltijd s ON s.cel = t.cel AND s.korrel = (:korrel)::"char" AND s.dag BETWEEN :van AND :tot
