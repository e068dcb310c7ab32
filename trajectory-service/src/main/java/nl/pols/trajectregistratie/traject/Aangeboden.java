package nl.pols.trajectregistratie.traject;

import java.util.List;
import java.util.UUID;
import nl.pols.trajectregistratie.regels.Bevinding;
import nl.pols.trajectregistratie.regels.Inhoudshash;
import nl.pols.trajectregistratie.regels.Omgeving.Afzender;
import nl.pols.trajectregistratie.regels.Opgave;
import nl.pols.trajectregistratie.regels.OpgaveLezer.Gelezen;
import nl.pols.trajectregistratie.regels.Regels;
import org.jspecify.annotations.Nullable;

/// A record on its way in: read, judged by itself and hashed, so that the transaction that writes
/// it has little left to do.
///
/// @param inhoud null if it is refused already
public record Aangeboden(
        long regel,
        Opgave opgave,
        @Nullable Inhoud inhoud,
        long hash,
        List<Bevinding> bevindingen) {

    public static Aangeboden van(long regel, Gelezen gelezen, Afzender afzender) {
        List<Bevinding> bevindingen = Regels.toets(gelezen, afzender);
        if (Bevinding.weigert(bevindingen)) {
            return new Aangeboden(regel, gelezen.opgave(), null, 0, bevindingen);
        }
        var inhoud = Inhoud.van(gelezen.opgave());
        return new Aangeboden(
                regel, gelezen.opgave(), inhoud, Inhoudshash.van(gelezen.opgave()), bevindingen);
    }

    /// A record that was read before and had to wait: for the register, or for an approval.
    public static Aangeboden eerderGelezen(long regel, Opgave opgave, Afzender afzender) {
        return van(regel, new Gelezen(opgave, List.of()), afzender);
    }

    /// Read, or set aside, just before another key of the pseudonyms came into use.
    Aangeboden onder(UUID pseudoniem) {
        var anders = opgave.onder(pseudoniem);
        return inhoud == null
                ? new Aangeboden(regel, anders, null, hash, bevindingen)
                : new Aangeboden(
                        regel,
                        anders,
                        Inhoud.van(anders),
                        hash ^ Inhoudshash.verschil(inhoud.deelnemerId(), pseudoniem),
                        bevindingen);
    }
}
