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

/* Does the text begin with the words? */
static bool begins(ro_str text, const char *words)
{
    return text.n && find_words(text, words) == 0;
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
    static const char *const verbs[] = {"ready", "willing", "prepared", "keen", "eager", "hope", "look", "intend", "plan", "wish", "want",
                                        "would like", "interested", "determined", "aim", "seek", "strive", NULL};
    static const char *const nouns[] = {"readiness", "willingness", "interest in", "intention", "desire", "aspiration", "keenness", "hope", "openness", NULL};
    static const char *const told[] = {"express", "voice", "signal", "convey", "emphasi", "stress", "reaffirm", "reiterate", "state", "show", "indicate",
                                       "underlin", "underscore", "announce", "affirm", "confirm", NULL};
    return ro_str_is(a->verb, "open") || holds_any(a->verb, verbs) || (holds_any(a->verb, told) && holds_any(a->gist, nouns));
}

static size_t word_end(ro_str text, size_t at)
{
    while (at < text.n && text.p[at] != ' ')
        at++;
    return at;
}

/* "to attend", "to the fair", "to Lima": where a guest is welcome. */
static bool leads_to_occasion(ro_str rest)
{
    static const char *const next[] = {"attend", "visit", "join", "take part", "participate", "come", "the ", "a ", "an ", "his ", "her ", "its ", "their ", NULL};
    for (const char *const *w = next; *w; w++)
        if (begins(rest, *w))
            return true;
    return rest.n && rest.p[0] >= 'A' && rest.p[0] <= 'Z';
}

/* "welcomes their delegates to the fair": people, and where to. A thing that is welcomed ("the return to the table") is praised. */
static bool welcomes_guests(ro_str gist)
{
    enum { MOST_WORDS = 8 };
    static const char *const things[] = {"return", "commitment", "decision", "contribution", "response", "approach", "effort", "efforts", "step", "steps", "agreement",
                                         "support", "transition", "move", "readiness", "willingness", "pledge", "plan", "plans", "attempt", "proposal", "visit", "trip",
                                         "assistance", "aid", "transfer", "access", "answer", "end", "appointment", "election", "accession", "adherence", "solution", NULL};
    size_t at = find_words(gist, "welcome");
    bool thing = false;
    if (at == gist.n)
        return false;
    at = word_end(gist, at);
    for (int words = 0; words < MOST_WORDS && at < gist.n; words++) {
        size_t from = at + 1, end = word_end(gist, from);
        ro_str word = {gist.p + from, end > from ? end - from : 0};
        if (from >= gist.n || ro_str_ends(word, "'s") || ro_str_ends(word, "\xE2\x80\x99s") || ro_str_ends(word, ","))
            return false;
        if (ro_str_is(word, "to"))
            return !thing && end < gist.n && leads_to_occasion((ro_str){gist.p + end + 1, gist.n - end - 1});
        thing = ro_str_in(word, things);
        at = end;
    }
    return false;
}

bool ro_ledger_invites(const ro_stored_act *a)
{
    static const char *const words[] = {"invit", NULL};
    return holds_any(a->verb, words) || holds_any(a->gist, words) || welcomes_guests(a->gist);
}

bool ro_ledger_comes_invited(const ro_stored_act *a)
{
    static const char *const words[] = {"at the invitation", "on the invitation", "upon the invitation", "at the kind invitation", "at his invitation", "at her invitation",
                                        "at its invitation", "at the official invitation", NULL};
    return holds_any(a->gist, words);
}

bool ro_ledger_accepts(const ro_stored_act *a)
{
    static const char *const takes[] = {"accept", NULL}, *const what[] = {"invitation", NULL};
    return holds_any(a->verb, takes) && holds_any(a->gist, what);
}

/* What somebody binds himself to: told by a word of agreeing, a noun of it, or "will". */
static bool undertakes(const ro_stored_act *a)
{
    static const char *const verbs[] = {"agree", "pledg", "vow", "promis", "commit", "undert", "guarant", "assur", "sign", "conclud", "reach", "adopt", "swear", "swore",
                                        "offer", "accept", "approv", "decid", "resolv", "announc", "grant", "concur", NULL};
    static const char *const words[] = {"commitment", "pledge", "promise", "agreement", "deal ", "memorandum", "undertaking", "will ", "shall ", "we'll ", NULL};
    return holds_any(a->verb, verbs) || holds_any(a->gist, words);
}

/* "Kenya would pay $100 million by 2026": money that is promised is a commitment, though it is said to nobody, and so no act of PLOVER's. */
static bool promises_money(const ro_stored_act *a)
{
    static const char *const ahead[] = {"will ", "would ", "we'll ", "pledg", "promis", "commit", NULL};
    static const char *const gives[] = {"give", "provide", "pay ", "pay out", "send", "donate", "contribute", "invest", "lend", "grant", "allocate", "spend", "offer", "finance",
                                        "fund ", "disburse", "extend", NULL};
    return a->amount.n && !ro_str_is(a->status, "conditional") && !ro_str_is(a->status, "background") && a->actor.n && holds_any(a->gist, ahead) &&
           holds_any(a->gist, gives);
}

ro_entry ro_ledger_entry_of(const ro_stored_act *a)
{
    ro_str type = ro_plover_type_of(a);
    if (ro_str_is(a->status, "denied") || ro_str_is(a->status, "cancelled"))
        return RO_NO_ENTRY;
    if (!type.n && promises_money(a))
        return ro_ledger_intends(a) ? RO_INTENT : RO_COMMITMENT;
    if (ro_str_is(type, "REQUEST"))
        return RO_ASKED;
    if (!ro_str_is(type, "AGREE"))
        return RO_NO_ENTRY;
    if (ro_ledger_intends(a))
        return RO_INTENT;
    if (a->amount.n || a->deadline.n)
        return RO_COMMITMENT;
    return ro_ledger_invites(a) ? RO_INVITATION : undertakes(a) ? RO_UNDERTAKING : RO_NO_ENTRY;
}

ro_str ro_ledger_currency(ro_str amount)
{
    static const struct {
        const char *sign, *code;
    } known[] = {{"A$", "AUD"},   {"C$", "CAD"},  {"NZ$", "NZD"}, {"HK$", "HKD"}, {"US$", "USD"}, {"USD", "USD"}, {"S$", "SGD"}, {"$", "USD"},
                 {"\xE2\x82\xAC", "EUR"}, {"euro", "EUR"}, {"EUR", "EUR"}, {"\xC2\xA3", "GBP"}, {"yuan", "CNY"}, {"renminbi", "CNY"}, {"RMB", "CNY"},
                 {"yen", "JPY"},  {"rouble", "RUB"}, {"ruble", "RUB"}, {"GBP", "GBP"}, {"JPY", "JPY"}, {"CNY", "CNY"}, {"INR", "INR"}, {"CAD", "CAD"}, {"AUD", "AUD"},
                 {"NZD", "NZD"}, {"CHF", "CHF"}, {"KRW", "KRW"}, {"SGD", "SGD"}, {"hryvnia", "UAH"}, {"zloty", "PLN"}, {"baht", "THB"}, {"ringgit", "MYR"},
                 {"naira", "NGN"}, {"shekel", "ILS"}, {"taka", "BDT"}, {"rupiah", "IDR"}, {"cedi", "GHS"}, {"birr", "ETB"}, {"rand", "ZAR"}}; /* pesos, francs, rupees are of many */
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        for (size_t k = 0, n = strlen(known[i].sign); k + n <= amount.n; k++)
            if (memcmp(amount.p + k, known[i].sign, n) == 0)
                return ro_str_of(known[i].code);
    return RO_STR("");
}

/* "in return for being let in": the price, not whom it is for. */
static bool is_price(ro_str before)
{
    return ro_str_ends(before, "in return ") || ro_str_ends(before, "in exchange ");
}

/* The first place of the words that no number follows: "through 2027" and "for 10 years" are times. */
static size_t first_of(ro_str text, const char *words)
{
    size_t from = 0, n = strlen(words);
    while (from < text.n) {
        size_t at = from + find_words((ro_str){text.p + from, text.n - from}, words);
        const ro_str rest = {text.p + (at + n < text.n ? at + n : text.n), at + n < text.n ? text.n - at - n : 0};
        if (!rest.n || ((rest.p[0] < '0' || rest.p[0] > '9') && !begins(rest, "the next ") && !begins(rest, "the coming ") && !begins(rest, "the time being") && !is_price((ro_str){text.p, at})))
            return at;
        from = at + n;
    }
    return text.n;
}

/* "by 2026", "by June 30": when, no more how or for whom. */
static bool first_of_time(ro_str rest)
{
    static const char *const months[] = {"by the end", "by january", "by february", "by march", "by april", "by may", "by june", "by july", "by august", "by september",
                                         "by october", "by november", "by december", "by next", "before the end", NULL};
    for (const char *const *m = months; *m; m++)
        if (begins(rest, *m))
            return true;
    return rest.n > 3 && memcmp(rest.p, "by ", 3) == 0 && rest.p[3] >= '0' && rest.p[3] <= '9';
}

/* "for Peru to 25 million dollars": how much, no more for whom. "over the next five years": how long. */
static bool first_of_total(ro_str rest)
{
    static const char *const terms[] = {"over the ", "within ", "in the next ", "for the next ", "while ", "this year", "next year", NULL};
    for (const char *const *w = terms; *w; w++)
        if (begins(rest, *w))
            return true;
    return rest.n > 3 && memcmp(rest.p, "to ", 3) == 0 && (rest.p[3] == '$' || (rest.p[3] >= '0' && rest.p[3] <= '9'));
}

/* A quotation ends, or the words are cut. */
static bool ends_words(ro_str rest)
{
    return ro_str_starts(rest, "\xE2\x80\x9D") || ro_str_starts(rest, "\xE2\x80\xA6");
}

static bool begins_any(ro_str text, const char *const *words)
{
    for (; *words; words++)
        if (begins(text, *words))
            return true;
    return false;
}

/* From one of the words on to the end of the phrase: a comma, a full stop, one of `stops`, or where it grows long the last "and", "that", "which". */
static ro_str phrase_from(ro_str text, const char *const *starts, const char *const *stops)
{
    enum { MOST_WORDS = 14, FEWEST = 3 };
    static const char *const joints[] = {"and ", "that ", "which ", "who ", "by ", NULL};
    size_t first = text.n, joint = 0;
    for (; *starts; starts++) {
        size_t at = first_of(text, *starts);
        first = at < first ? at : first;
    }
    size_t end = first;
    int words = 0;
    for (; end < text.n && words < MOST_WORDS; end++) {
        if (text.p[end] == ',' || text.p[end] == ';' || ends_words((ro_str){text.p + end, text.n - end})|| text.p[end] == '"' || (text.p[end] == '.' && (end + 1 == text.n || text.p[end + 1] == ' ')))
            break;
        words += text.p[end] == ' ';
        const ro_str rest = {text.p + end + 1, text.p[end] == ' ' ? text.n - end - 1 : 0};
        if (first_of_time(rest) || first_of_total(rest) || begins_any(rest, stops))
            break;
        for (const char *const *w = joints; text.p[end] == ' ' && words > FEWEST && *w; w++)
            if (find_words((ro_str){text.p + end + 1, text.n - end - 1}, *w) == 0)
                joint = end;
    }
    return ro_str_trim((ro_str){text.p + first, (words == MOST_WORDS && joint ? joint : end) - first});
}

ro_str ro_ledger_mechanism(ro_str gist)
{
    static const char *const starts[] = {"through ", "via ", "by means of ", "under the ", "within the framework of ", "in the framework of ", "as part of ", "channelled to ", "channeled to ",
                                         "sent to the ", "go to the ", "paid into ", "in the form of ", NULL};
    static const char *const whom[] = {"to help ", "to support ", "to assist ", "to benefit ", "in support of ", "in aid of ", NULL};
    return phrase_from(gist, starts, whom);
}

ro_str ro_ledger_beneficiary(ro_str gist)
{
    static const char *const starts[] = {"for ", "to help ", "to support ", "to assist ", "to benefit ", "in support of ", "towards ", "in aid of ", NULL};
    static const char *const way[] = {"through the ", "via ", NULL};
    ro_str found = phrase_from(gist, starts, way);
    if (begins(found, "for ")) /* "for the schools": they are the beneficiary, not the preposition */
        found.p += 4, found.n -= 4;
    return found;
}

bool ro_ledger_is_term(ro_str deadline)
{
    static const char *const words[] = {"over ", "within ", "through ", "for ", "in ", NULL};
    for (const char *const *w = words; *w; w++)
        if (begins(deadline, *w))
            return true;
    return false;
}

ro_str ro_ledger_benefits(const ro_view *view, const ro_stored_act *a)
{
    enum { MOST = 24 };
    static const char *const trade[] = {"buy", "purchas", "sale", "sell", "sold", "import", "export", "acquir", NULL}; /* whoever sells is no beneficiary */
    ro_str told = ro_ledger_beneficiary(a->gist), names[MOST];
    uint32_t n = 0;
    if (told.n || !a->amount.n || ro_str_equal(a->actor, a->recipient) || holds_any(a->gist, trade))
        return told;
    for (size_t i = 0; i + 3 <= a->recipient.n && n < MOST; i += 5)
        names[n++] = ro_state_name(view, (ro_str){a->recipient.p + i, 3});
    return ro_join(view->arena, names, n, ", ");
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
                                        "president", "minister", "foreign", "leaders", "which", "these", "those", "there", "where",
                                        "strengthen", "cooperation", "support", "sides", "agreed", "called", "urged", "again", "after",
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

/* Is it a word of the name of a state of the list, or its adjective? */
static bool names_state(const ro_view *view, ro_str codes, ro_str word)
{
    for (size_t i = 0; i + 3 <= codes.n; i += 5) {
        const ro_stored_state *s = ro_stored_state_of(view->stored, (ro_str){codes.p + i, 3});
        if (s && (holds(ro_fold(view->arena, s->name), word) || holds(ro_fold(view->arena, s->adjective), word)))
            return true;
    }
    return false;
}

/* Do both words belong to one state's name ("North Korea")? They stand one after the other in the same text. */
static bool is_one_state(const ro_view *view, ro_str first, ro_str second)
{
    if (second.p != first.p + first.n + 1 || first.p[0] < 'A' || first.p[0] > 'Z' || second.p[0] < 'A' || second.p[0] > 'Z')
        return false;
    const ro_str name = ro_fold(view->arena, (ro_str){first.p, first.n + 1 + second.n});
    for (uint32_t i = 0; i < view->stored->states.n; i++)
        if (holds(ro_fold(view->arena, view->stored->states.v[i].name), name) || holds(ro_fold(view->arena, view->stored->states.v[i].adjective), name))
            return true;
    return false;
}

bool ro_ledger_same_matter(const ro_view *view, const ro_stored_act *act, ro_str other)
{
    ro_str a = act->gist, b = ro_fold(view->arena, other), before = {0};
    int shared = 0;
    for (ro_str told = next_word(&a); told.n; told = next_word(&a)) {
        ro_str rest = b, word = ro_fold(view->arena, told);
        bool found = false;
        if (is_common(word) || names_state(view, act->actor, word) || names_state(view, act->recipient, word))
            continue;
        for (ro_str w = next_word(&rest); w.n && !found; w = next_word(&rest))
            found = ro_str_equal(w, word);
        shared += found && !(before.n && is_one_state(view, before, told));
        before = found ? told : (ro_str){0};
    }
    return shared >= 2;
}
