package nl.pols.rapportage.publicatie;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.pols.rapportage.document.Nederlands;
import nl.pols.rapportage.indicator.Periode;
import nl.pols.rapportage.publicatie.Product.Termijn;

/// What is out, as catalogues harvest it: DCAT-AP-NL 3.0 in JSON-LD. A product is a series, each
/// release a data set of its own under its permanent address, each table a distribution per form.
final class Catalogus {
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String PROFIEL = "https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/";

    private final String basis;
    private final String uitgever;
    private final Map<String, Object> agent;
    private final Map<String, Object> contact;

    /// @param basis how readers reach this service
    /// @param uitgever who publishes
    Catalogus(String basis, String uitgever) {
        this.basis = basis;
        this.uitgever = uitgever;
        this.agent = knoop("foaf:Agent", basis + "#uitgever", "foaf:name", nl(uitgever));
        this.contact =
                knoop(
                        "vcard:Organization",
                        basis + "#contact",
                        "vcard:fn",
                        nl(uitgever),
                        "vcard:hasURL",
                        iri(basis + Adressen.PAGINAS));
    }

    /// A release with what a catalogue must know of it.
    ///
    /// @param laatste whether no newer release of its period is out
    record Uitgave(
            Publicatie publicatie,
            Optional<Product> product,
            List<Tabelnaam> tabellen,
            boolean laatste) {}

    /// @param titel of its series, in words
    record Tabelnaam(String reeks, String tabel, String titel) {}

    Map<String, Object> van(List<Uitgave> uitgaven) {
        var catalogus = inVolgorde("@context", context());
        catalogus.putAll(knoop("dcat:Catalog", basis + Adressen.API + "/catalogus"));
        catalogus.put("dct:title", nl("Cijfers over sociaal ontwikkelbedrijven"));
        catalogus.put(
                "dct:description",
                nl(
                        "Publicaties van %s, voor iedereen: trajecten, beschut werk en de Wsw, met bescherming van personen en bedrijven."
                                .formatted(uitgever)));
        catalogus.put("dct:conformsTo", iri(PROFIEL));
        catalogus.put("dct:publisher", agent);
        catalogus.put("dcat:contactPoint", contact);
        catalogus.put("dct:language", iri(EU + "language/NLD"));
        catalogus.put("dct:license", iri(Vormgeving.LICENTIE));
        catalogus.put("foaf:homepage", iri(basis + Adressen.PAGINAS));
        catalogus.put("dcat:dataset", uitgaven.stream().map(this::dataset).toList());
        return catalogus;
    }

    private Map<String, Object> dataset(Uitgave uitgave) {
        var publicatie = uitgave.publicatie();
        var adres = basis + Adressen.pad(publicatie);
        var dataset = knoop("dcat:Dataset", adres);
        dataset.put("dct:identifier", Objects.requireNonNull(publicatie.nummer()));
        dataset.put("dct:title", nl(Publicatieblad.kop(publicatie)));
        dataset.put("dct:description", nl(omschrijving(uitgave)));
        dataset.put("dct:publisher", iri(basis + "#uitgever"));
        dataset.put("dct:creator", iri(basis + "#uitgever"));
        dataset.put("dcat:contactPoint", iri(basis + "#contact"));
        dataset.put("dct:accessRights", iri(EU + "access-right/PUBLIC"));
        dataset.put(
                "dcat:theme", List.of(iri(EU + "data-theme/SOCI"), iri(EU + "data-theme/GOVE")));
        dataset.put("dct:language", iri(EU + "language/NLD"));
        dataset.put("dct:spatial", iri(EU + "country/NLD"));
        dataset.put("dct:temporal", tijdvak(publicatie.periode()));
        dataset.put("dct:issued", moment(Publicatieblad.vastgesteld(publicatie).toString()));
        dataset.put("dcat:version", String.valueOf(publicatie.versie()));
        uitgave.product()
                .ifPresent(product ->
                        dataset.put("dct:accrualPeriodicity", iri(frequentie(product.termijn()))));
        dataset.put("dcat:landingPage", iri(adres));
        if (publicatie.naVersie() > 0) {
            dataset.put("dcat:previousVersion", iri(basis + Adressen.vorige(publicatie)));
            dataset.put("adms:versionNotes", nl(Objects.requireNonNull(publicatie.wijziging())));
        }
        dataset.put(
                "adms:status",
                iri(EU + "dataset-status/" + (uitgave.laatste() ? "COMPLETED" : "DEPRECATED")));
        dataset.put("dcat:distribution", distributies(uitgave));
        return dataset;
    }

    private static String omschrijving(Uitgave uitgave) {
        var publicatie = uitgave.publicatie();
        return "%s Uitgave %d, met wat bekend was op %s."
                .formatted(
                        uitgave.product()
                                .map(Product::beschrijving)
                                .orElse(publicatie.titel() + "."),
                        publicatie.versie(),
                        Nederlands.dag(publicatie.kennisdatum()));
    }

    private List<Map<String, Object>> distributies(Uitgave uitgave) {
        var publicatie = uitgave.publicatie();
        var alle = new ArrayList<Map<String, Object>>();
        alle.add(
                distributie(
                        publicatie,
                        "De hele publicatie om te drukken",
                        Adressen.bestand(publicatie, "pdf"),
                        "application/pdf",
                        "PDFUA1"));
        var inhoud =
                distributie(
                        publicatie,
                        "De vastgelegde inhoud",
                        Adressen.bestand(publicatie, "json"),
                        "application/json",
                        "JSON");
        inhoud.put(
                "spdx:checksum",
                inVolgorde(
                        "@type",
                        "spdx:Checksum",
                        "spdx:algorithm",
                        iri("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
                        "spdx:checksumValue",
                        inVolgorde("@type", "xsd:hexBinary", "@value", publicatie.hash())));
        alle.add(inhoud);
        for (var tabel : uitgave.tabellen()) {
            for (var soort : Bestandssoort.values()) {
                alle.add(
                        distributie(
                                publicatie,
                                "%s, tabel %s (%s)"
                                        .formatted(tabel.titel(), tabel.tabel(), soort.naam()),
                                Adressen.tabel(
                                        publicatie,
                                        tabel.reeks(),
                                        tabel.tabel(),
                                        soort.achtervoegsel()),
                                soort.type(),
                                soort.europees()));
            }
        }
        return alle;
    }

    private Map<String, Object> distributie(
            Publicatie publicatie, String titel, String pad, String type, String europees) {
        var adres = basis + pad;
        var distributie = knoop("dcat:Distribution", adres);
        distributie.put("dct:title", nl(titel));
        distributie.put("dcat:accessURL", iri(basis + Adressen.pad(publicatie)));
        distributie.put("dcat:downloadURL", iri(adres));
        distributie.put("dct:license", iri(Vormgeving.LICENTIE));
        distributie.put("dct:format", iri(EU + "file-type/" + europees));
        distributie.put(
                "dcat:mediaType", iri("https://www.iana.org/assignments/media-types/" + type));
        distributie.put("dct:language", iri(EU + "language/NLD"));
        return distributie;
    }

    private static Map<String, Object> tijdvak(String tekst) {
        var periode = Periode.lees(tekst).orElseThrow();
        return inVolgorde(
                "@type",
                "dct:PeriodOfTime",
                "dcat:startDate",
                dag(periode.van().toString()),
                "dcat:endDate",
                dag(periode.tot().toString()));
    }

    private static String frequentie(Termijn termijn) {
        return EU
                + "frequency/"
                + switch (termijn) {
                    case HALFJAAR -> "ANNUAL_2";
                    case KWARTAAL -> "QUARTERLY";
                    case JAAR -> "ANNUAL";
                };
    }

    private static Map<String, Object> knoop(String type, String id, Object... rest) {
        var knoop = inVolgorde("@id", id, "@type", type);
        knoop.putAll(inVolgorde(rest));
        return knoop;
    }

    private static Map<String, Object> inVolgorde(Object... paren) {
        var alles = new LinkedHashMap<String, Object>();
        for (int i = 0; i < paren.length; i += 2) {
            alles.put((String) paren[i], paren[i + 1]);
        }
        return alles;
    }

    private static Map<String, Object> iri(String adres) {
        return Map.of("@id", adres);
    }

    private static Map<String, Object> nl(String tekst) {
        return inVolgorde("@language", "nl", "@value", tekst);
    }

    private static Map<String, Object> dag(String dag) {
        return inVolgorde("@type", "xsd:date", "@value", dag);
    }

    private static Map<String, Object> moment(String moment) {
        return inVolgorde("@type", "xsd:dateTime", "@value", moment);
    }

    private static Map<String, Object> context() {
        return inVolgorde(
                "adms", "http://www.w3.org/ns/adms#",
                "dcat", "http://www.w3.org/ns/dcat#",
                "dct", "http://purl.org/dc/terms/",
                "foaf", "http://xmlns.com/foaf/0.1/",
                "spdx", "http://spdx.org/rdf/terms#",
                "vcard", "http://www.w3.org/2006/vcard/ns#",
                "xsd", "http://www.w3.org/2001/XMLSchema#");
    }
}
