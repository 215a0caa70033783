package breakout.technology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that carry no topic but turn, limit or count a statement, in all the languages; in small letters, without accents. */
final class LittleWords {

    private static final Set<String> DENYING = Set.of(("no not never nobody none nothing without cannot nor neither"
            + " non pas aucun aucune jamais sans ni nunca jamas sin nadie ninguno ninguna ningun"
            + " ban prohibit forbid interdire interdiction prohibir prohibicion nada faute manque falta lack lacks"
            + " запретить запрет حظر منع"
            + " не нет без ни никогда никто нельзя لا لم لن ليس ليست بدون غير").split(" "));
    private static final Set<String> LIMITING = Set.of(("if unless only but except provided until"
            + " si sauf mais seulement uniquement condition pourvu salvo pero solamente unicamente excepto siempre"
            + " если только кроме но пока اذا الا لكن فقط شرط").split(" "));
    private static final Set<String> EMPTY = Set.of(("1 one a an un une uno una один одна одно واحد واحده per cent percent"
            + " pour cento por ciento each every all our we us have has been get got"
            + " chaque tous toutes notre nos chez nous cada todo todos nuestro nuestra наш наша наши каждый").split(" "));
    private static final List<List<String>> NUMBERS = List.of(List.of("2", "two deux dos два две двух اثنان اثنين"),
            List.of("3", "three trois tres три трех ثلاثه ثلاث"), List.of("4", "four quatre cuatro четыре اربعه اربع"),
            List.of("5", "five cinq cinco пять خمسه خمس"), List.of("6", "six seis шесть سته"),
            List.of("7", "seven sept siete семь سبعه"), List.of("8", "eight huit ocho восемь ثمانيه"),
            List.of("9", "nine neuf nueve девять تسعه"), List.of("10", "ten dix diez десять عشره"),
            List.of("11", "eleven onze once одиннадцать احدعشر"),
            List.of("12", "twelve douze doce двенадцать dozen douzaine docena дюжина"), List.of("13", "thirteen treize trece"),
            List.of("14", "fourteen quatorze catorce четырнадцать"), List.of("16", "sixteen seize dieciseis"),
            List.of("18", "eighteen dix-huit dieciocho"), List.of("25", "twenty-five vingt-cinq veinticinco"),
            List.of("60", "sixty soixante sesenta шестьдесят"), List.of("80", "eighty quatre-vingts ochenta"),
            List.of("15", "fifteen quinze quince пятнадцать"),
            List.of("20", "twenty vingt veinte двадцать عشرون عشرين"), List.of("24", "twenty-four vingt-quatre"),
            List.of("30", "thirty trente treinta тридцать ثلاثون"), List.of("40", "forty quarante cuarenta сорок"),
            List.of("50", "fifty cinquante cincuenta пятьдесят"), List.of("100", "hundred cent cien сто مئه"),
            List.of("1000", "thousand mille mil тысяча الف"));
    private static final Set<String> THOUSAND = Set.of("k тыс тысяч тысячи thousand mille mil الف آلاف".split(" "));
    private static final Map<String, String> UNITS = Map.of("h", "hour", "hr", "hour", "hrs", "hour", "min", "minute",
            "mins", "minute", "mn", "minute", "mth", "month", "yr", "year", "km", "kilometre");
    private static final Map<String, String> NUMBER = new HashMap<>();
    static {
        NUMBERS.forEach(number -> List.of(number.get(1).split(" ")).forEach(word -> NUMBER.put(word, number.get(0))));
    }

    private LittleWords() {
    }

    static boolean denies(String word) {
        return DENYING.contains(word) || word.endsWith("n't");
    }

    static boolean limits(String word) {
        return LIMITING.contains(word);
    }

    static boolean little(String word) {
        return EMPTY.contains(word) || denies(word);
    }

    /**
     * A number in figures, however it is written; null for any other word.
     *
     * @param before the word before it, which is the beginning of the number in {@code 40 000} and in {@code 40k}
     * @param close whether nothing but a space is between them
     */
    static String number(String word, String before, boolean close) {
        boolean begun = before.matches("\\d{1,3}");
        if (begun && THOUSAND.contains(word)) {
            return before + "000";
        }
        if (EMPTY.contains(word)) {
            return null;
        }
        if (!word.matches("\\d+([.,]\\d+)*")) {
            return NUMBER.get(word);
        }
        String figures = word.replaceAll("[.,](?=\\d{3}(?!\\d))", "");
        return begun && close && figures.matches("\\d{3}") ? before + figures : figures;
    }

    /** {@code 24h} is two words. */
    static String[] numberAndUnit(String word) {
        return word.split("(?<=\\d)(?=\\p{L}{1,4}$)");
    }

    static String unit(String word) {
        return UNITS.getOrDefault(word, word);
    }
}
