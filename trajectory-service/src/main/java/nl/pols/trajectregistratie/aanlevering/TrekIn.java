package nl.pols.trajectregistratie.aanlevering;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.pols.trajectregistratie.aanlevering.Aanlevering.Status;
import nl.pols.trajectregistratie.aanlevering.AanleveringRefused.AanleveringLoopt;
import nl.pols.trajectregistratie.aanlevering.AanleveringRefused.OnbekendeAanlevering;
import nl.pols.trajectregistratie.aanlevering.Besluit.Beslisser;
import nl.pols.trajectregistratie.aanlevering.BesluitRefused.GewijzigdSinds;
import nl.pols.trajectregistratie.aanlevering.BesluitRefused.NietInTeTrekken;
import nl.pols.trajectregistratie.traject.Opname;
import nl.pols.trajectregistratie.traject.Terugname;
import org.jspecify.annotations.Nullable;

/// The act of taking a whole delivery back: every trajectory that it changed gets the content from
/// before as a new version, what it brought lapses. A batch to a transaction; after a kill it goes
/// on. Invariant: what something else changed since is never touched.
@ApplicationScoped
class TrekIn {

    private static final int PER_KEER = 1_000;
    private static final int POGINGEN = 5;
    private static final int MEEST_GENOEMD = 1_000;

    private final Aanleveringen aanleveringen;
    private final Intrekboek boek;
    private final Terugname terugname;
    private final Wachtkamer wachtkamer;

    TrekIn(
            Aanleveringen aanleveringen,
            Intrekboek boek,
            Terugname terugname,
            Wachtkamer wachtkamer) {
        this.aanleveringen = aanleveringen;
        this.boek = boek;
        this.terugname = terugname;
        this.wachtkamer = wachtkamer;
    }

    /// Taken back before: the same answer, or on with it after a break.
    ///
    /// @param overslaan whether what changed since may stay as it is
    void trekIn(Beslisser wie, boolean overslaan) {
        var pacht = QuarkusTransaction.requiringNew().call(() -> begin(wie, overslaan));
        if (pacht == null) {
            return;
        }
        herhaal(() -> deel(wie, pacht));
        herhaal(() -> vervallen(wie, pacht));
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    wachtkamer.maakLeeg(wie.aanleveringId());
                    boek.sluit(wie.aanleveringId(), pacht);
                });
    }

    private @Nullable UUID begin(Beslisser wie, boolean overslaan) {
        var aanlevering =
                aanleveringen
                        .zoekOmTeWerken(wie.eigenaar(), wie.aanleveringId())
                        .orElseThrow(OnbekendeAanlevering::new);
        if (aanlevering.status() == Status.INGETROKKEN) {
            return null;
        }
        if (aanlevering.pacht() != null) {
            throw new AanleveringLoopt();
        }
        if (aanlevering.status() != Status.WORDT_INGETROKKEN) {
            requireInTeTrekken(aanlevering);
            if (!overslaan) {
                var anders = boek.gewijzigdSinds(wie.eigenaar(), aanlevering.id(), MEEST_GENOEMD);
                if (!anders.isEmpty()) {
                    throw new GewijzigdSinds(anders);
                }
            }
        }
        var pacht = UUID.randomUUID();
        boek.begin(aanlevering.id(), pacht);
        return pacht;
    }

    private static void requireInTeTrekken(Aanlevering a) {
        boolean werkte =
                switch (a.status()) {
                    case AFGEROND, AFGEBROKEN, BEZIG -> !a.aangehouden() || a.vrijgegeven();
                    default -> false;
                };
        if (!werkte || a.proef()) {
            throw new NietInTeTrekken(a);
        }
    }

    private boolean deel(Beslisser wie, UUID pacht) {
        var id = wie.aanleveringId();
        var deel = boek.volgende(id);
        if (deel == null) {
            return false;
        }
        boek.haalUitParkeren(wie.eigenaar(), id, deel.nummers());
        var hersteld = terugname.herstel(wie.eigenaar(), id, deel.nummers(), wie.door());
        Set<String> rest = new HashSet<>(deel.nummers());
        rest.removeAll(hersteld);
        rest.retainAll(boek.andersGeworden(wie.eigenaar(), id, rest));
        boek.legVast(wie.eigenaar(), id, pacht, deel.eersteRegel(), hersteld.size(), rest);
        return true;
    }

    private boolean vervallen(Beslisser wie, UUID pacht) {
        var id = wie.aanleveringId();
        var nummers = boek.vervallen(id, PER_KEER);
        if (nummers.isEmpty()) {
            return false;
        }
        var hersteld = terugname.herstel(wie.eigenaar(), id, nummers, wie.door());
        Set<String> rest = new HashSet<>(nummers);
        rest.removeAll(hersteld);
        rest.retainAll(boek.andersGeworden(wie.eigenaar(), id, rest));
        boek.nietMeerVervallen(id, nummers);
        boek.legVast(wie.eigenaar(), id, pacht, null, hersteld.size(), rest);
        return true;
    }

    /// Whoever loses a race looks again; another's change then stays.
    private static void herhaal(BooleanSupplier stap) {
        boolean nogEen = true;
        for (int poging = 1; nogEen; ) {
            try {
                nogEen = QuarkusTransaction.requiringNew().call(stap::getAsBoolean);
                poging = 1;
            } catch (RuntimeException e) {
                if (poging++ == POGINGEN || !Opname.magOpnieuw(e)) {
                    throw e;
                }
            }
        }
    }
}
