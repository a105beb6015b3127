/* SPDX-License-Identifier: Apache-2.0 */
#include "export/ledger.h"

static char low(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

static bool is_letter(char c)
{
    return (low(c) >= 'a' && low(c) <= 'z') || (unsigned char)c >= 0x80;
}

/* Where `words` stand in the text, from the beginning of a word on, without regard to case; text.n where they do not. */
static size_t find_words(ro_str text, const char *words)
{
    size_t n = strlen(words);
    for (size_t i = 0; i + n <= text.n; i++) {
        size_t k = 0;
        if (i && is_letter(text.p[i - 1]))
            continue;
        while (k < n && low(text.p[i + k]) == words[k])
            k++;
        if (k == n)
            return i;
    }
    return text.n;
}

static bool holds_any(ro_str text, const char *const *words)
{
    for (; *words; words++)
        if (find_words(text, *words) < text.n)
            return true;
    return false;
}

bool ro_ledger_intends(const ro_stored_act *a)
{
    static const char *const verbs[] = {"ready", "willing", "prepared", "keen", "open", "eager", "hope", "look", "intend", "plan", "wish", "want",
                                        "would like", "interested", "determined", "aim", "seek", "strive", NULL};
    static const char *const nouns[] = {"readiness", "willingness", "interest in", "intention", "desire", "aspiration", "keenness", "hope", "openness", NULL};
    static const char *const told[] = {"express", "voice", "signal", "convey", "emphasi", "stress", "reaffirm", "reiterate", "state", "show", "indicate",
                                       "underlin", "underscore", "announce", "affirm", "confirm", NULL};
    return holds_any(a->verb, verbs) || (holds_any(a->verb, told) && holds_any(a->gist, nouns));
}

bool ro_ledger_invites(const ro_stored_act *a)
{
    static const char *const verbs[] = {"invit", "welcom", NULL}; /* an AGREE by "welcome" is "welcome to come" */
    static const char *const words[] = {"invit", "welcome to ", NULL};
    return holds_any(a->verb, verbs) || holds_any(a->gist, words);
}

ro_str ro_ledger_currency(ro_str amount)
{
    static const struct {
        const char *sign, *code;
    } known[] = {{"A$", "AUD"},   {"C$", "CAD"},  {"NZ$", "NZD"}, {"HK$", "HKD"}, {"US$", "USD"}, {"USD", "USD"}, {"$", "USD"},
                 {"\xE2\x82\xAC", "EUR"}, {"euro", "EUR"}, {"EUR", "EUR"}, {"\xC2\xA3", "GBP"}, {"yuan", "CNY"}, {"renminbi", "CNY"}, {"RMB", "CNY"},
                 {"yen", "JPY"},  {"rouble", "RUB"}, {"ruble", "RUB"}, {"dirham", ""}, {"GBP", "GBP"}, {"JPY", "JPY"}, {"CNY", "CNY"}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        for (size_t k = 0, n = strlen(known[i].sign); k + n <= amount.n; k++)
            if (memcmp(amount.p + k, known[i].sign, n) == 0)
                return ro_str_of(known[i].code);
    return RO_STR("");
}

/* From one of the words on to the end of the phrase: a comma, a full stop, another preposition of the list, or so many words. */
static ro_str phrase_from(ro_str text, const char *const *starts)
{
    enum { MOST_WORDS = 12 };
    size_t first = text.n;
    for (; *starts; starts++) {
        size_t at = find_words(text, *starts);
        first = at < first ? at : first;
    }
    size_t end = first;
    for (int words = 0; end < text.n && words < MOST_WORDS; end++) {
        if (text.p[end] == ',' || text.p[end] == ';' || text.p[end] == '"' || (text.p[end] == '.' && (end + 1 == text.n || text.p[end + 1] == ' ')))
            break;
        words += text.p[end] == ' ';
    }
    return ro_str_trim((ro_str){text.p + first, end - first});
}

ro_str ro_ledger_mechanism(ro_str gist)
{
    static const char *const starts[] = {"through ", "via ", "by means of ", "under the ", "within the framework of ", "in the framework of ", "as part of ", NULL};
    return phrase_from(gist, starts);
}

ro_str ro_ledger_beneficiary(ro_str gist)
{
    static const char *const starts[] = {"for ", "to help ", "to support ", "to assist ", "in support of ", "towards ", "in aid of ", NULL};
    return phrase_from(gist, starts);
}

static bool holds(ro_str text, ro_str part)
{
    for (size_t i = 0; i + part.n <= text.n; i++)
        if (memcmp(text.p + i, part.p, part.n) == 0)
            return true;
    return false;
}

bool ro_ledger_speaks_of(ro_arena *arena, const ro_stored_act *a, ro_str topic)
{
    ro_str wanted = ro_fold(arena, topic);
    return holds(ro_fold(arena, a->issue), wanted) || holds(ro_fold(arena, a->gist), wanted);
}

static bool is_common(ro_str word)
{
    static const char *const words[] = {"should", "would", "could", "country", "countries", "their", "other", "about", "between", "together", "relations",
                                        "china", "france", "president", "minister", "foreign", "leaders", "which", "these", "those", "there", "where",
                                        "strengthen", "cooperation", "support", "sides", "agreed", "called", "urged", "united", "states", "again", "after",
                                        "before", "further", "efforts", "international", "government", "people", "under", "while", NULL};
    return word.n < 5 || ro_str_in(word, words);
}

static ro_str next_word(ro_str *text)
{
    size_t i = 0, n = 0;
    while (i < text->n && !is_letter(text->p[i]))
        i++;
    while (i + n < text->n && is_letter(text->p[i + n]))
        n++;
    ro_str word = {text->p + i, n};
    text->p += i + n;
    text->n -= i + n;
    return word;
}

bool ro_ledger_same_matter(ro_arena *arena, ro_str one, ro_str other)
{
    ro_str a = ro_fold(arena, one), b = ro_fold(arena, other);
    int shared = 0;
    for (ro_str word = next_word(&a); word.n; word = next_word(&a)) {
        ro_str rest = b;
        bool found = false;
        if (is_common(word))
            continue;
        for (ro_str w = next_word(&rest); w.n && !found; w = next_word(&rest))
            found = ro_str_equal(w, word);
        shared += found;
    }
    return shared >= 2;
}
