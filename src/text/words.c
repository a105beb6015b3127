/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What is known of words. The lists follow what UD English (EWT, GUM) keeps as one token, and the abbreviations of the
 * Associated Press stylebook and of diplomatic usage; sorted by kind for reading, looked up by length first.
 */
#include "text/reader.h"

static const char *const titles[] = { /* a name follows */
    "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "Fr", "St", "Ste", "Mt", "Ft", "Gen", "Lt", "Col", "Maj", "Capt", "Cmdr", "Cdr", "Adm",
    "Brig", "Sgt", "Cpl", "Pvt", "Gov", "Sen", "Rep", "Reps", "Sens", "Pres", "Hon", "Amb", "Min", "Sec", "Supt", "Insp", "Det", "Messrs",
    "Mme", "Mlle", "Sr", "Sra", "Dra", "Ing", "Lic", "Dep", "Asst", "Assoc", "Atty", "Spc", "Pfc", "Ald", "Md", "Mohd", "Drs", "Eng",
    "Arch", "Archbp", "Bp", "Msgr", "Ven", "Ofc", "Cllr", "Tan", "Gens", "Govs", NULL};
static const char *const numbered[] = { /* a number follows */
    "No", "Nos", "no", "nos", "Art", "art", "Arts", "Sect", "sec", "sect", "para", "paras", "Para", "Paras", "p", "pp", "vol", "Vol", "vols",
    "Vols", "ch", "Ch", "chap", "Chap", "Fig", "fig", "figs", "Figs", "Rs", "approx", "ca", "c", "Res", "Reg", "Ref", "Tel", "tel", "Ext",
    "ext", "Fax", "fax", "Doc", "Cap", "cap", "cl", "Tk", "Op", "op", NULL};
static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    "Mon", "Tue", "Tues", "Wed", "Weds", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun", NULL};
static const char *const ends[] = { /* may stand at the end of a sentence */
    "Inc", "Corp", "Co", "Ltd", "INC", "CORP", "LTD", "Cos", "Bros", "Jr", "etc", "Etc", "Plc", "plc", "LLC", "Pty", "Bhd", "Sdn", "Univ", "Dept", "dept", "Govt", "govt",
    "Intl", "Assn", "Ave", "Blvd", "Rd", "Hwy", "Sq", "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Fla", "Ga", "Ill", "Kan", "Ky", "La",
    "Mass", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Vt", "Va", "Wash", "Wis", "Wyo", "Ont",
    "Que", "Esq", "Ph", "al", "hrs", "hr", "mins", "min", "secs", "yrs", "yr", "lbs", "lb", "oz", "km", "kg", "est", "Est", "Ind", "Del",
    "Bldg", "bldg", "Mfg", "Natl", "Cie", "AG", "Bn", "bn", "mn", NULL};
static const char *const middle[] = { /* do not */
    "vs", "Vs", "v", "viz", "cf", "Cf", "eg", "ie", "e.g", "i.e", "E.g", "I.e", "a.k.a", "esp", "Esp", "incl", "aka", "resp", "ed", "eds", "Eds", "trans", "Attn", "attn", "Exec", NULL};

static const char *const starters[] = {
    "The", "He", "She", "It", "They", "We", "You", "I", "A", "An", "In", "On", "At", "But", "And", "Or", "This", "That", "These", "Those",
    "There", "His", "Her", "Its", "Their", "Our", "My", "As", "If", "When", "While", "After", "Before", "For", "From", "To", "With", "Both",
    "However", "Moreover", "Meanwhile", "Earlier", "Later", "Last", "Since", "So", "Some", "Such", "Then", "Under", "What", "Who", "Why",
    "How", "Where", "Also", "Although", "Though", "Despite", "During", "Following", "According", "Asked", "By", "Now", "No", "Not", "Here",
    "Many", "Most", "More", "One", "Other", "Others", "Only", "Once", "Because", "Yet", "Nor", "Having", "Speaking", "Each", "Every",
    "All", "Among", "Another", "Between", "Even", "Until", "Through", "Today", "Yesterday", "Instead", "Separately", "Thus", "Therefore",
    "Two", "Three", "Ever", "Still", "Let", "Please", "Is", "Are", "Do", "Does", "Did", "Was", NULL};
static const char *const prefixes[] = { /* UD keeps the hyphen of these */
    "anti", "non", "pre", "post", "co", "re", "pro", "ex", "mid", "multi", "semi", "neo", "e", "cross", "sub", "over", "counter", "inter", "intra",
    "mini", "micro", "socio", "psycho", "un", "vice", "ultra", "trans", "pseudo", "extra", "super", "bi", "tri", "de", "dis", "hyper",
    "infra", "macro", "mega", "mis", "meta", "para", "proto", "arch", "electro", "bio", NULL};
static const char *const units[] = {
    "am", "pm", "AM", "PM", "k", "m", "bn", "mn", "tn", "km", "kms", "kg", "kgs", "lb", "lbs", "ft", "cm", "mm", "mg", "ml", "mph", "kmh", "sqm",
    "GW", "MW", "kW", "kWh", "MWh", "GWh", "GB", "MB", "TB", "Hz", "MHz", "GHz", "hrs", "mins", "K", "B", "b", "kt", "Mt", "nm", NULL};
static const char *const domains[] = {
    "com", "org", "net", "gov", "edu", "int", "mil", "info", "eu", "uk", "ru", "cn", "fr", "de", "jp", "in", "tv", "io", "co", "us", "ca",
    "au", "nz", "ch", "at", "be", "nl", "es", "pl", "ua", "ir", "il", "tr", "kr", "vn", "ph", "sg", "hk", "tw", "za", "ng", "ke", "eg", "sa", "ae",
    "pk", "bd", "lk", "np", "br", "ar", "mx", "news", "biz", "se", "fi", "dk", "cz", "hu", "ro", "gr", "html", "htm", NULL};
static const char *const files[] = {"pdf", "doc", "docx", "jpg", "png", "txt", "xls", "xlsx", "ppt", "url", "zip", "gif", "rtf", "csv", NULL};
static const char *const speech[] = {
    "said", "says", "say", "asked", "asks", "told", "tells", "added", "adds", "replied", "wrote", "writes", "tweeted", "stated", "declared",
    "continued", "noted", "stressed", "explained", "warned", "insisted", "announced", "commented", "remarked", "concluded", "quipped",
    "shouted", "answered", "posted", "argued", "claimed", "emphasized", "emphasised", "recalled", "wondered", "exclaimed", "vowed",
    "responded", "pointed", "urged", "demanded", "questioned", "joked", NULL};
static const char *const month_names[] = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december"};
static const char *const weekdays[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

/* "SEN.", in a headline. */
static bool is_capital_title(ro_str word)
{
    static const char *const capitals[] = {"MR", "MRS", "MS", "DR", "PROF", "REV", "ST", "GEN", "LT", "COL", "MAJ", "CAPT", "ADM", "SGT", "GOV", "SEN",
        "REP", "HON", "AMB", NULL};
    return ro_str_in(word, capitals);
}

ro_abbreviation ro_abbreviation_of(ro_str word)
{
    if (!word.n || word.n > 6)
        return RO_AB_NONE;
    if (ro_str_in(word, titles) || is_capital_title(word))
        return RO_AB_TITLE;
    if (ro_str_in(word, months))
        return RO_AB_MONTH;
    if (ro_str_in(word, ends))
        return RO_AB_END;
    if (ro_str_in(word, middle))
        return RO_AB_MIDDLE;
    return ro_str_in(word, numbered) ? RO_AB_NUMBER : RO_AB_NONE;
}

bool ro_starts_sentence(ro_str word)
{
    return ro_str_in(word, starters);
}

static bool in_nocase(ro_str word, const char *const *list)
{
    for (; *list; list++)
        if (ro_str_is_nocase(word, *list))
            return true;
    return false;
}

bool ro_is_hyphen_prefix(ro_str part)
{
    return part.n <= 7 && in_nocase(part, prefixes);
}

bool ro_is_unit(ro_str part)
{
    return part.n <= 4 && ro_str_in(part, units);
}

bool ro_is_top_domain(ro_str part)
{
    return part.n >= 2 && part.n <= 4 && in_nocase(part, domains);
}

bool ro_is_file_kind(ro_str part)
{
    return part.n >= 3 && part.n <= 4 && in_nocase(part, files);
}

bool ro_is_speech_verb(ro_str word)
{
    return ro_str_in(word, speech);
}

typedef struct contraction {
    const char *word;
    uint32_t first;
} contraction;

static uint32_t split_of(ro_str word, const contraction *list)
{
    for (; list->word; list++)
        if ((word.p[0] | 32) == list->word[0] && (word.p[1] | 32) == list->word[1] && ro_str_is_nocase(word, list->word))
            return list->first;
    return 0;
}

/* What is a contraction without its apostrophe only before some words: "its a", "your not", "id like". */
static uint32_t split_before(ro_str word, ro_str next)
{
    static const contraction owners[] = {{"its", 2}, {"your", 3}, {NULL, 0}}, wishes[] = {{"id", 1}, {"ill", 1}, {NULL, 0}};
    static const char *const not_owned[] = {"a", "an", "the", "not", "been", "in", "for", "from", "between", "nothing", "because", "that", "this", "your",
        "my", "his", "our", "their", "like", "gonna", "really", "definitely", "simply", "probably", "also", "kind", NULL};
    static const char *const not_its[] = {"all", "to", "getting", "going", "ok", "okay", "if", "what", "how", "why", "when", "too", NULL};
    static const char *const wished[] = {"like", "love", "be", "just", "rather", "never", "have", NULL};
    uint32_t first = ro_str_in(next, not_owned) ? split_of(word, owners) : ro_str_in(next, not_its) && ro_str_is_nocase(word, "its") ? 2 : 0;
    return first || !ro_str_in(next, wished) ? first : split_of(word, wishes);
}

uint32_t ro_contraction_split(ro_str word, ro_str before, ro_str next)
{
    static const contraction list[] = {{"cannot", 3}, {"gonna", 3}, {"gotta", 3}, {"wanna", 3}, {"dont", 2}, {"didnt", 3}, {"doesnt", 4},
        {"isnt", 2}, {"wasnt", 3}, {"wouldnt", 5}, {"couldnt", 5}, {"shouldnt", 6}, {"havent", 4}, {"hasnt", 3}, {"arent", 3}, {"werent", 4},
        {"thats", 4}, {"theyre", 4}, {"youre", 3}, {"theyve", 4}, {"lemme", 3}, {"gimme", 3}, {"cant", 2}, {"alot", 1}, {"outta", 3}, {"im", 1},
        {"ive", 1}, {"weve", 2}, {"youve", 3}, {"whats", 4}, {"heres", 4}, {"theres", 5}, {"whos", 3}, {"hes", 2}, {"aint", 2}, {NULL, 0}};
    static const contraction wont[] = {{"wont", 2}, {NULL, 0}}, lets[] = {{"lets", 3}, {NULL, 0}};
    static const char *const owner[] = {"his", "her", "their", "its", "my", "our", "your", "is", "was", "are", "were", "be", NULL};
    static const char *const object[] = {"me", "you", "him", "her", "it", "us", "them", "a", "an", "the", "this", "that", "his", "its", "their", "our", NULL};
    /* "IM" may be a name; the others are no words. */
    if (word.n < 2 || word.n > 8 || !memchr("atesmrdl", word.p[word.n - 1] | 32, 8) || (word.n == 2 && !memchr("md", word.p[1], 2)))
        return 0;
    uint32_t first = split_of(word, list);
    if (first || !next.n)
        return first;
    first = split_before(word, next);
    if (!first && !ro_str_in(before, owner)) /* not "their wont" */
        first = split_of(word, wont);
    if (!first && !before.n && !ro_str_in(next, object)) /* not "she lets him" */
        first = split_of(word, lets);
    return first;
}

int ro_month_of(ro_str word)
{
    if (word.n && word.p[word.n - 1] == '.')
        word.n--;
    if (word.n < 3 || word.n > 9)
        return 0;
    for (int i = 0; i < 12; i++) {
        const char *name = month_names[i];
        if ((word.p[0] | 32) != name[0])
            continue;
        if (ro_str_is_nocase(word, name) || (word.n == 3 && ro_str_is_nocase(word, (char[]){name[0], name[1], name[2], 0})))
            return i + 1;
    }
    return ro_str_is_nocase(word, "sept") ? 9 : 0;
}

bool ro_is_weekday(ro_str word)
{
    static const char *const shorts[] = {"Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun", NULL};
    if (word.n && word.p[word.n - 1] == '.')
        word.n--;
    for (int i = 0; i < 7; i++)
        if (ro_str_is_nocase(word, weekdays[i]))
            return true;
    return in_nocase(word, shorts);
}
