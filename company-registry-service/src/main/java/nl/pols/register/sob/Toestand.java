package nl.pols.register.sob;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.pols.register.Feit;
import nl.pols.register.Geldig;
import nl.pols.register.Precisie;
import org.jspecify.annotations.Nullable;

/// Everything the register holds to be true of one SOB at one moment of knowing: one layer of the
/// bitemporal facts, by kind. Invariant: no fact lies outside `bestaan`, and every day of it has
/// one name and one legal form.
public record Toestand(
        Map<Feitentabel<?>, List<Feit<?>>> feiten,
        List<Opvolging> opvolgers,
        List<Opvolging> voorgangers,
        @Nullable Vervallen vervallen) {
    /// Nothing at all.
    static final Toestand LEEG = new Toestand(Map.of(), List.of(), List.of(), null);

    private static final List<Feitentabel<?>> KERN =
            List.of(Feitentabel.BESTAAN, Feitentabel.NAMEN, Feitentabel.RECHTSVORMEN);
    private static final Comparator<Feit<?>> VOLGORDE =
            Comparator.comparing((Feit<?> f) -> f.geldig().van())
                    .thenComparing(f -> f.waarde().toString());

    public Toestand {
        var geordend = new LinkedHashMap<Feitentabel<?>, List<Feit<?>>>();
        for (Feitentabel<?> tabel : Feitentabel.alle()) {
            var eigen = feiten.getOrDefault(tabel, List.of());
            if (!eigen.isEmpty()) {
                geordend.put(tabel, opVolgorde(eigen));
            }
        }
        feiten = geordend;
        opvolgers = List.copyOf(opvolgers);
        voorgangers = List.copyOf(voorgangers);
    }

    /// Most lists are in order already: what is read was written so, and a change touches one kind.
    private static List<Feit<?>> opVolgorde(List<Feit<?>> feiten) {
        for (int i = 1; i < feiten.size(); i++) {
            if (VOLGORDE.compare(feiten.get(i - 1), feiten.get(i)) > 0) {
                return feiten.stream().sorted(VOLGORDE).toList();
            }
        }
        return List.copyOf(feiten);
    }

    public static Toestand leeg() {
        return LEEG;
    }

    /// Nothing but a life that begins.
    static Toestand begin(Feit<Boolean> leven, List<Opvolging> voorgangers) {
        return new Toestand(Map.of(), List.of(), voorgangers, null)
                .met(Feitentabel.BESTAAN, List.of(leven));
    }

    /// The facts of one kind, in the order of their first days.
    @SuppressWarnings("unchecked") // met() is the only way in, and keeps kind and type together
    public <T> List<Feit<T>> feiten(Feitentabel<T> tabel) {
        return (List<Feit<T>>) (List<?>) feiten.getOrDefault(tabel, List.of());
    }

    public Geldig bestaan() {
        return feiten(Feitentabel.BESTAAN).getFirst().geldig();
    }

    public Precisie bestaanPrecisie() {
        return feiten(Feitentabel.BESTAAN).getFirst().precisie();
    }

    public List<Feit<String>> namen() {
        return feiten(Feitentabel.NAMEN);
    }

    public List<Feit<Rechtsvorm>> rechtsvormen() {
        return feiten(Feitentabel.RECHTSVORMEN);
    }

    public List<Feit<Identificatie>> identificaties() {
        return feiten(Feitentabel.IDENTIFICATIES);
    }

    public List<Feit<String>> zetels() {
        return feiten(Feitentabel.ZETELS);
    }

    public List<Feit<Relatie>> relaties() {
        return feiten(Feitentabel.RELATIES);
    }

    public List<Feit<Taakomvang>> taakomvang() {
        return feiten(Feitentabel.TAAKOMVANG);
    }

    public List<Feit<Boolean>> cedrislidmaatschap() {
        return feiten(Feitentabel.CEDRISLIDMAATSCHAP);
    }

    public List<Feit<Aanbod>> functionaliteiten() {
        return feiten(Feitentabel.FUNCTIONALITEITEN);
    }

    public List<Feit<Betrokkenheid>> betrokkenheid() {
        return feiten(Feitentabel.BETROKKENHEID);
    }

    /// The same with other facts of one kind.
    public <T> Toestand met(Feitentabel<T> tabel, List<Feit<T>> nieuwe) {
        var samen = new LinkedHashMap<>(feiten);
        samen.put(tabel, List.copyOf(nieuwe));
        return new Toestand(samen, opvolgers, voorgangers, vervallen);
    }

    public Toestand metOpvolgers(List<Opvolging> nieuwe) {
        return new Toestand(feiten, nieuwe, voorgangers, vervallen);
    }

    public Toestand metVoorgangers(List<Opvolging> nieuwe) {
        return new Toestand(feiten, opvolgers, nieuwe, vervallen);
    }

    /// The same, no longer held to be true; or, with null, held to be true again.
    public Toestand metVervallen(@Nullable Vervallen nieuw) {
        return new Toestand(feiten, opvolgers, voorgangers, nieuw);
    }

    /// What is held to be true: of an SOB that the register dropped, nothing.
    Toestand geldend() {
        return vervallen == null ? this : LEEG;
    }

    /// What others are told: of an SOB that the register dropped, under which names it was known.
    Toestand vertelbaar() {
        if (vervallen == null) {
            return this;
        }
        var kern = new LinkedHashMap<>(feiten);
        kern.keySet().retainAll(KERN);
        return new Toestand(kern, List.of(), List.of(), vervallen);
    }

    /// All of these facts without those of `weg`.
    public Toestand zonder(Toestand weg) {
        var over = new LinkedHashMap<Feitentabel<?>, List<Feit<?>>>();
        feiten.forEach((tabel, eigen) -> over.put(tabel, zonder(eigen, weg.feiten().get(tabel))));
        return new Toestand(
                over,
                zonder(opvolgers, weg.opvolgers()),
                zonder(voorgangers, weg.voorgangers()),
                weg.vervallen() != null ? null : vervallen);
    }

    /// Those of these facts that `ander` has too; the successions are left out.
    public Toestand binnen(Toestand ander) {
        var beide = new LinkedHashMap<Feitentabel<?>, List<Feit<?>>>();
        feiten.forEach((tabel, eigen) -> {
            var daar = ander.feiten().getOrDefault(tabel, List.of());
            beide.put(tabel, eigen.stream().filter(daar::contains).distinct().toList());
        });
        return new Toestand(beide, List.of(), List.of(), null);
    }

    /// Whether these are no facts at all.
    public boolean isLeeg() {
        return feiten.isEmpty() && opvolgers.isEmpty() && voorgangers.isEmpty();
    }

    /// Whether it has all facts and successions of `ander`.
    public boolean bevat(Toestand ander) {
        return ander.zonder(this).isLeeg();
    }

    /// These facts and those of `erbij`.
    public Toestand samen(Toestand erbij) {
        var samen = new LinkedHashMap<Feitentabel<?>, List<Feit<?>>>(feiten);
        erbij.feiten().forEach((tabel, nieuw) -> samen.merge(tabel, nieuw, Toestand::samen));
        return new Toestand(
                samen,
                samen(opvolgers, erbij.opvolgers()),
                samen(voorgangers, erbij.voorgangers()),
                erbij.vervallen() != null ? erbij.vervallen() : vervallen);
    }

    private static <E> List<E> zonder(List<E> lijst, @Nullable List<E> weg) {
        return weg == null ? lijst : lijst.stream().filter(e -> !weg.contains(e)).toList();
    }

    private static <E> List<E> samen(List<E> lijst, List<E> erbij) {
        return Stream.concat(lijst.stream(), erbij.stream()).distinct().toList();
    }

    /// Facts of every kind as far as they hold before `dag`: nothing about it holds from then on.
    public Toestand tot(LocalDate dag) {
        return elk(feit -> feit.voor(dag));
    }

    /// The facts of every kind that hold on that day.
    Toestand op(LocalDate dag) {
        return elk(feit -> Optional.of(feit).filter(f -> f.geldig().bevat(dag)));
    }

    /// Facts of every kind as far as they hold on and after `dag`.
    public Toestand vanaf(LocalDate dag) {
        return elk(feit -> feit.na(dag));
    }

    private Toestand elk(Function<Feit<?>, Optional<? extends Feit<?>>> deel) {
        var delen = new LinkedHashMap<Feitentabel<?>, List<Feit<?>>>();
        feiten.forEach((tabel, eigen) ->
                delen.put(
                        tabel, eigen.stream().<Feit<?>>flatMap(f -> over(deel.apply(f))).toList()));
        return new Toestand(delen, opvolgers, voorgangers, vervallen);
    }

    private static Stream<Feit<?>> over(Optional<? extends Feit<?>> deel) {
        return deel.<Stream<Feit<?>>>map(Stream::of).orElse(Stream.of());
    }

    /// The name on that day; before its life its first one, after it its last.
    public String naamOp(LocalDate dag) {
        return dichtbij(namen(), dag).orElseThrow();
    }

    public Rechtsvorm rechtsvormOp(LocalDate dag) {
        return dichtbij(rechtsvormen(), dag).orElseThrow();
    }

    /// What holds on that day, or else the first or the last that held.
    static <T> Optional<T> dichtbij(List<Feit<T>> feiten, LocalDate dag) {
        if (feiten.isEmpty()) {
            return Optional.empty();
        }
        var uiterste =
                dag.isBefore(feiten.getFirst().geldig().van())
                        ? feiten.getFirst()
                        : feiten.getLast();
        return Feit.op(feiten, dag).or(() -> Optional.of(uiterste.waarde()));
    }
}
