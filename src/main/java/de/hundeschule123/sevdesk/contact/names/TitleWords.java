package de.hundeschule123.sevdesk.contact.names;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that are titles or forms of address, sorted by how sure that is: a wrong link is worse
 * than a missing one, so what somebody may be called counts as his name.
 *
 * <p>Each is asked for as a whole word in the letters in which it was typed.
 */
final class TitleWords {

    /** Nobody is called so. */
    private static final Set<String> NEVER_A_NAME =
            words(
                    "dr ddr drs dr.in dr.ssa dr.dr prof.in prof.ssa prof.dr pd dipl hr frl mr mrs ms mme"
                            + " mlle mag.a dott.ssa sig.ra sig.na mudr mvdr judr phdr rndr");

    /** A title with its full stop, which could be a name without: Mag., but not Mag. */
    private static final Set<String> WITH_STOP =
            words("prof mag ing dott dra dres sig lic mgr rev univ priv doz dkfm");

    /** What a degree was taken in, behind a title and with its full stop: not Phil or Nat. */
    private static final Set<String> SUBJECTS =
            words(
                    "med vet dent phil jur iur rer nat pol oec theol päd paed habil mult inf kfm kffr"
                            + " psych biol chem phys math troph agr forest soc publ sc techn mont hum"
                            + " ing wirt wirtsch ök oek univ h.c e.h");

    private static final Set<String> ADDITIONS =
            Set.of("h.", "c.", "e.", "hc", "(FH)", "(TU)", "(TH)", "(Univ.)", "(BA)");

    /** What a compound title begins with: Dipl.-Ing., Dr.-Ing., Univ.-Prof. */
    private static final Set<String> HEADS = words("dr dipl prof univ priv");

    /** A form of address in front of a first name; anywhere else it is a name. */
    private static final Set<String> FORMS_OF_ADDRESS =
            words(
                    "herr herrn frau fräulein fraeulein doktor doktorin professor professorin prof"
                            + " mister");

    /** Degrees that stand behind a name, told by their full stops. */
    private static final Set<String> DEGREES_WITH_STOPS =
            words("ph.d m.sc b.sc ll.m ll.b m.a b.a m.b.a m.ed b.ed m.eng b.eng d.phil m.d");

    /** Degrees that nobody's name is written like. */
    private static final Set<String> DEGREES = Set.of("PhD", "MSc", "BSc", "LLM", "LLB", "DPhil");

    /** Worth asking a person whether it is a title. */
    private static final Set<String> PERHAPS =
            words(
                    "herr herrn frau fr fräulein fraeulein doktor doktorin professor professorin prof"
                            + " magister mag ing dres mister familie fam eheleute ehepaar firma graf"
                            + " gräfin graefin freiherr freifrau frhr baron baronin baroness baronesse"
                            + " fürst fürstin prinz prinzessin herzog herzogin ritter edler sir dame"
                            + " lord lady miss madame monsieur m mademoiselle master don doña dona"
                            + " donna señor señora señorita senor senora sr sra srta signor signora"
                            + " signorina sig dott dra major judge bishop pater schwester bruder pfarrer"
                            + " pastor mba ma ba phd msc bsc llm jun junior jr sen senior ii iii iv esq"
                            + " ra rain rechtsanwalt rechtsanwältin tierarzt tierärztin stb lic");

    /** In the place of a first name these say that there is none. */
    private static final Set<String> NO_FIRST_NAMES =
            words(
                    "herr herrn frau fr fräulein fraeulein doktor doktorin professor professorin prof"
                            + " magister mister familie fam eheleute ehepaar geschwister firma fa erben"
                            + " graf gräfin graefin freiherr freifrau frhr baron baronin baroness"
                            + " baronesse fürst fürstin prinz prinzessin herzog herzogin ritter sir"
                            + " dame lord lady miss madame monsieur mademoiselle master señor señora"
                            + " señorita senor senora sra srta signor signora signorina sig pater"
                            + " schwester bruder pfarrer pastor jun junior jr sen senior ii iii iv"
                            + " unbekannt unknown vorname nn von");

    /**
     * Of a last name that was typed into both fields; with a capital letter Van is a first name.
     */
    private static final Set<String> FRONTS_OF_LAST_NAMES =
            Set.of("van", "de", "der", "den", "del", "di", "da", "zu", "zur", "zum", "vom", "auf");

    private static final Set<String> NO_LAST_NAMES = words("unbekannt unknown nachname nn");

    /** Behind a comma these add to the last name; they are no first name. */
    private static final Set<String> ADDED_BEHIND_COMMA =
            words(
                    "geb geboren geborene geborener née nee verh verw gesch jun jr sen sr ii iii iv"
                            + " gmbh ag kg ohg gbr ug ek e.k ev e.v eg mbh co inh mba phd msc bsc llm"
                            + " llb");

    private static final Set<String> NO_COMPANY =
            words(
                    "herr herrn frau familie fam eheleute doktor professor gmbh ag kg ohg gbr ug ek ev"
                            + " eg mbh co se privat privatperson privatkunde privatkundin kunde kundin"
                            + " keine keiner kein nein unbekannt unknown nn");

    private static final Set<String> MEN = words("herr herrn hr mr mister dott");

    private static final Set<String> WOMEN =
            words(
                    "frau frl fräulein fraeulein mrs ms mme mlle doktorin professorin dr.in prof.in"
                            + " dr.ssa prof.ssa mag.a dott.ssa dra sig.ra sig.na");

    private static final Set<String> BETWEEN_PEOPLE =
            words("und u oder bzw and et plus & + sowie mit");

    /** Shortened in front of a last name or within it: v. d. Heide, St. Clair, Ortega y Gasset. */
    private static final Set<String> PARTICLES =
            Set.of(
                    "v.", "v", "d.", "d", "z.", "u.", "St.", "Ste.", "Sta.", "st.", "y", "e", "i",
                    "O'", "O’", "D'", "D’", "d'", "d’", "L'", "L’", "l'", "l’");

    /** Shortened behind a last name, but in one way only. */
    private static final Set<String> SHORT_ADDITIONS = words("jun jr sen sr geb verh verw gesch");

    private static final Set<String> SPECIAL =
            Stream.of(
                            NEVER_A_NAME,
                            FORMS_OF_ADDRESS,
                            words("phd msc bsc llm llb dphil"),
                            PERHAPS,
                            NO_FIRST_NAMES,
                            NO_LAST_NAMES,
                            FRONTS_OF_LAST_NAMES,
                            BETWEEN_PEOPLE,
                            SHORT_ADDITIONS)
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Pattern JOINTS = Pattern.compile("[-/]");

    private TitleWords() {}

    private static Set<String> words(String words) {
        return Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is a plain word that is a name and nothing else. */
    static boolean isNothingButName(String word) {
        return word.length() > 1
                && word.chars().allMatch(Character::isLetter)
                && !SPECIAL.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether it is a title wherever it stands. */
    static boolean isTitle(String word) {
        String bare = bare(word);
        return NEVER_A_NAME.contains(bare)
                || hasStop(word) && WITH_STOP.contains(bare)
                || word.indexOf('-') > 0 && isCompoundTitle(word);
    }

    /** Dipl.-Ing. is one title; Dr.-Quast and Herr-Zwickel are names. */
    private static boolean isCompoundTitle(String word) {
        String[] parts = JOINTS.split(word);
        String head = bare(parts[0]);
        boolean isHead = HEADS.contains(head) && (hasStop(parts[0]) || NEVER_A_NAME.contains(head));
        return isHead
                && Arrays.stream(parts)
                        .skip(1)
                        .allMatch(
                                part ->
                                        SUBJECTS.contains(bare(part))
                                                || NEVER_A_NAME.contains(bare(part))
                                                || WITH_STOP.contains(bare(part)));
    }

    /** Whether it goes on with a title in front of it. */
    static boolean isSubject(String word) {
        return hasStop(word) && SUBJECTS.contains(bare(word)) || ADDITIONS.contains(word);
    }

    static boolean isFormOfAddress(String word) {
        return FORMS_OF_ADDRESS.contains(bare(word));
    }

    static boolean isDegree(String word) {
        return DEGREES.contains(word)
                || word.indexOf('.') > 0 && DEGREES_WITH_STOPS.contains(bare(word));
    }

    /** Whether it may be a title and may be a name. */
    static boolean isPerhapsTitle(String word) {
        return PERHAPS.contains(bare(word));
    }

    static boolean isBetweenPeople(String word) {
        return BETWEEN_PEOPLE.contains(bare(word));
    }

    static boolean isNoCompany(String word) {
        return NO_COMPANY.contains(bare(word)) || isTitle(word);
    }

    static Gender gender(String word) {
        String bare = bare(word);
        if (MEN.contains(bare)) {
            return Gender.MALE;
        }
        return WOMEN.contains(bare) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    static boolean isAddedBehindComma(String word) {
        return ADDED_BEHIND_COMMA.contains(bare(word))
                || isDegree(word)
                || "MA".equals(word)
                || "BA".equals(word);
    }

    /** Whether it says that the first name is not known. */
    static boolean isNoFirstName(String word) {
        return isDegree(word)
                || FRONTS_OF_LAST_NAMES.contains(word)
                || Arrays.stream(JOINTS.split(word))
                        .allMatch(part -> NO_FIRST_NAMES.contains(bare(part)));
    }

    /** Whether it is a first name in full: of an initial or of "Joh." nobody knows the rest. */
    static boolean isWholeFirstName(String word) {
        return !isNoFirstName(word)
                && Arrays.stream(JOINTS.split(word))
                        .allMatch(
                                part ->
                                        isUnshortened(part)
                                                && part.codePoints().noneMatch(Character::isDigit)
                                                && Letters.canBeSpoken(part));
    }

    static boolean isWholeLastName(String word) {
        return !NO_LAST_NAMES.contains(bare(word))
                && Arrays.stream(JOINTS.split(word)).allMatch(TitleWords::isUnshortened);
    }

    /** A shortened word in front of a last name that takes nothing from it. */
    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    /** A shortened word behind a last name that takes nothing from it. */
    static boolean isShortAddition(String word) {
        return SHORT_ADDITIONS.contains(bare(word));
    }

    private static boolean isUnshortened(String part) {
        return part.indexOf('.') < 0 && !Letters.isInitial(part);
    }

    private static boolean hasStop(String word) {
        return word.endsWith(".");
    }

    /** Small letters without the full stop at the end and the brackets around it. */
    private static String bare(String word) {
        int begin = word.startsWith("(") ? 1 : 0;
        int end = word.length();
        while (end > begin + 1 && (word.charAt(end - 1) == '.' || word.charAt(end - 1) == ')')) {
            end--;
        }
        return word.substring(begin, end).toLowerCase(Locale.ROOT);
    }
}
