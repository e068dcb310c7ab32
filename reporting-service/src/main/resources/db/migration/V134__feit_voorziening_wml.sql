-- Of 190,000 provisions that run, one in ten is for who can't earn the minimum wage independently; E04 asks for these only.
CREATE INDEX voorzieningversie_wml ON voorzieningversie (einddatum, startdatum)
    INCLUDE (gemeentecode, type, deelnemer_id)
    WHERE bekend_tot = 'infinity' AND type IN ('04', '05', '06', '07', '08');
