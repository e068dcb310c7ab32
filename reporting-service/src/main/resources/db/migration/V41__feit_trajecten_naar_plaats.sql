-- Whoever asks for one company or one municipality reads its own rows, not the country's: only what is known now, as
-- V1's index. That one stays for national figures and break-downs over everybody.
CREATE INDEX trajectversie_sob ON trajectversie (sob_id, einddatum, startdatum)
    INCLUDE (gemeentecode, productie_uren)
    WHERE bekend_tot = 'infinity';
CREATE INDEX trajectversie_gemeente ON trajectversie (gemeentecode, einddatum, startdatum)
    WHERE bekend_tot = 'infinity';
