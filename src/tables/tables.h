/* SPDX-License-Identifier: Apache-2.0 */
/* tables.h - what readout knows of the world: states, seats of government,
 * organisations, armed groups, office-holders, offices, places, news agencies.
 *
 * The tables are plain TSV files under data/world/. They are embedded in the
 * program; a user may replace any of them, by file name, with a folder given as
 * --tables DIR. One ro_tables is loaded at the start, never changes, and is
 * shared by all threads without a lock.
 *
 * Three things can be asked of it:
 *   1. names: which table rows does this stretch of text name?
 *        ro_tables_longest()  longest phrase at a place in the text
 *        ro_tables_find()     one whole phrase
 *   2. records: the row behind an id (ro_tables_state(), _org(), ...)
 *   3. office-holders: the tenures of a person, who held an office on a day,
 *        what a person held on a day.
 *
 * How names are compared ("folding"). Text and table are folded alike: NFKD
 * without combining marks, case folded, letters without a decomposition spelt
 * out (o-slash -> o, eszett -> ss, dotless i -> i, l-stroke -> l), "&" -> "and";
 * hyphens and dashes part words; apostrophes inside a word vanish ("Sana'a" =
 * "Sanaa") but a final 's is a word of its own ("China's" names China); the
 * points of "U.S." vanish. Words are joined by single spaces: "Ban Ki-moon",
 * "ban ki moon" are one key. So matching does not depend on how the caller cuts
 * tokens.
 *
 * Case. A table name written with a capital is found only where the text has a
 * capital there ("Polish", not "polish"; "Turkey", not "turkey"). A name written
 * wholly in capitals is found only in capitals ("US", "WHO", "AU"). A name
 * written in small letters ("foreign minister") is found in either case. Of a
 * person's name the first two words want their capitals, and particles ("al-",
 * "bin", "de") never do.
 *
 * Codes are ISO 3166-1 alpha-3 in capitals, XKX for Kosovo, and the codes of
 * PLOVER for what is no state (UNO, EUR, IGO, NGO, IMG, MNC, ISM).
 * Dates are ro_day; RO_NO_DAY is "not known". All strings are UTF-8, live as long
 * as the tables and end in a NUL byte. */
#ifndef RO_TABLES_TABLES_H
#define RO_TABLES_TABLES_H

#include "base/day.h"
#include "base/error.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct ro_tables ro_tables;

/* ------------------------------------------------------------------ names */

/* What a name stands for. `id` of an entry is an index into the records named
 * on the right. */
typedef enum ro_name_kind {
    RO_NAME_STATE = 0, /* "France", "U.S.", "DPRK"                    -> state  */
    RO_NAME_ADJECTIVE, /* nationality adjective: "French"             -> state  */
    RO_NAME_NOUN,      /* nationality noun: "Frenchman", "Poles"      -> state  */
    RO_NAME_CAPITAL,   /* "Paris", "Beijing"                          -> state  */
    RO_NAME_SEAT,      /* "Kremlin", "Quai d'Orsay", "Knesset"        -> seat   */
    RO_NAME_ORG,       /* "NATO", "European Commission"               -> org    */
    RO_NAME_GROUP,     /* "Hamas", "Taliban"                          -> group  */
    RO_NAME_PERSON,    /* full name or other name: "Wang Yi", "Lula"  -> person */
    RO_NAME_SURNAME,   /* what reports call a person by: "Wang"       -> person */
    RO_NAME_OFFICE,    /* "foreign minister", "presidents"            -> office */
    RO_NAME_MODIFIER,  /* before an office: "former", "vice", "acting"-> office */
    RO_NAME_COLLECTIVE,/* "government", "delegation", "side"          -> office */
    RO_NAME_PLACE,     /* "Sharm el-Sheikh", "Crimea"                 -> place  */
    RO_NAME_AGENCY,    /* news agencies and outlets: not actors       -> agency */
    RO_NAME_KINDS
} ro_name_kind;

/* Entry flags. */
enum {
    /* The name is also a common word, a forename or another place ("Jordan",
   * "Georgia", "Congress"): want more evidence from the context. */
    RO_NAME_AMBIGUOUS = 1u << 0,
    /* Plural: "Poles", "foreign ministers", "ambassadors". */
    RO_NAME_PLURAL = 1u << 1,
    /* Found only with a capital first letter / only all in capitals. Checked by
   * the matcher; given for the caller's information. */
    RO_NAME_CAPITALISED = 1u << 2,
    RO_NAME_UPPERCASE = 1u << 3,
    /* The row's own chief name (not one of the other names). */
    RO_NAME_CHIEF = 1u << 4
};

typedef struct ro_name {
    uint8_t kind;  /* ro_name_kind */
    uint8_t flags; /* RO_NAME_AMBIGUOUS ... */
    uint16_t code; /* index for ro_tables_code(): the state or PLOVER code that the
                    name stands for, so that most callers need no record; the
                    code of "" (0) where there is none or more than one */
    uint32_t id;   /* index of the record */
    uint16_t caps; /* words (bit 0 the first) that want a capital first letter */
} ro_name;

/* All the entries under one folded key, state before capital before person and
 * so on in the order of ro_name_kind. Entries whose case rule the text does not
 * meet are left out of what a match or find returns, so use the iterator. */
typedef struct ro_match {
    size_t bytes;          /* length of the text matched, from the start given   */
    size_t words;          /* folded words                                        */
    const ro_name *names;  /* all entries of the key ...                          */
    size_t n_names;
    uint16_t caps;         /* words of the text with a capital first letter       */
    bool upper;            /* every letter of the text is a capital               */
} ro_match;

/* The first entry of `match` that is of one of the kinds in `kinds` (bits
 * 1u << ro_name_kind; 0 = any) and agrees with the text's case, from *at on; NULL
 * when there is none left. Start with *at = 0 and call again for the next. */
const ro_name *ro_match_next(const ro_match *match, unsigned kinds, size_t *at);

/* Longest match: the longest run of words that starts at byte `at` of `text`
 * (which must be the first byte of a word) and is a name of one of `kinds` (0 =
 * any). Never looks past the end of `text`: give it the sentence. False if there
 * is none. Cost: one hash probe a word, and it stops at the first word that no
 * name goes on with. */
bool ro_tables_longest(const ro_tables *t, ro_str text, size_t at, unsigned kinds,
                       ro_match *match);

/* The same over tokens: the longest match that starts at tokens[0] and ends at the
 * end of a token; *n_used tokens are covered. The tokens are read as if parted by
 * single spaces, but for those that touch in memory ("U.S" and "."), which are read
 * as one run; match->bytes counts in the text so read. Looks at no more than 32
 * tokens. */
bool ro_tables_longest_tokens(const ro_tables *t, const ro_str *tokens, size_t n,
                              unsigned kinds, ro_match *match, size_t *n_used);

/* The whole of `phrase`, nothing less, is a name. */
bool ro_tables_find(const ro_tables *t, ro_str phrase, unsigned kinds, ro_match *match);

/* Fold `text` as above into `out` (at most `cap` bytes with the NUL; returns the
 * length that it needs, without the NUL). For callers that keep keys of their own. */
size_t ro_tables_fold(ro_str text, char *out, size_t cap);

/* ---------------------------------------------------------------- records */

typedef struct ro_state {
    const char *code;      /* "FRA"                                               */
    const char *name;      /* "France"                                            */
    const char *adjective; /* first one: "French"; "" if none                     */
    const char *capital;   /* first one; "" if none                               */
    const char *wikidata;  /* "Q142" or ""                                        */
    int cow;               /* Correlates of War number, or 0                      */
    ro_day from, to;       /* for a former state; RO_NO_DAY = no bound            */
    uint16_t code_index;   /* for ro_tables_code()                                */
    bool former;
} ro_state;

/* Seats of government, ministries and parliaments by their own names. */
typedef struct ro_seat {
    const char *name; /* "Kremlin"                                                */
    const char *code; /* "RUS"                                                    */
    const char *kind; /* seat, ministry, parliament, military, agency, party ...  */
    uint16_t code_index;
} ro_seat;

typedef struct ro_org {
    const char *id;      /* "NATO": short name, unique                            */
    const char *name;    /* "North Atlantic Treaty Organization"                  */
    const char *kind;    /* un, eu, alliance, bank, court, forum ...              */
    const char *code;    /* PLOVER: UNO EUR IGO NGO MNC                           */
    const char *members; /* "ALB|BEL|..." or "": ISO codes joined by |            */
    uint16_t code_index;
} ro_org;

typedef struct ro_group {
    const char *name;   /* "Hamas"                                                */
    const char *kind;   /* armed, party, movement, government                     */
    const char *code;   /* the code that an act by or at it gets: its state's, or
                         IMG, ISM, UNK                                          */
    const char *states; /* where it is: "LBN|SYR"                                 */
    uint16_t code_index;
} ro_group;

/* One row for each phrase that is an office, a modifier or a collective. */
typedef struct ro_office {
    const char *phrase; /* "minister of foreign affairs"                          */
    const char *name;   /* normalised: "foreign minister"                         */
    uint8_t kind;       /* RO_NAME_OFFICE, RO_NAME_MODIFIER or RO_NAME_COLLECTIVE */
    uint8_t rank;       /* 1 head of state, 2 head of government, 3 foreign
                         minister, 4 other minister, 5 envoy or ambassador, 6
                         official, 7 legislator, 8 military; 0 no rank          */
    bool of_state;      /* "of STATE" may follow                                  */
    bool plural;
    bool title;         /* written before a name: "Prime Minister Modi", "Mr"     */
    const char *state;  /* code where the office is peculiar to a state ("taoiseach"
                         -> IRL) or organisation, else ""                       */
    uint16_t code_index;
} ro_office;

typedef struct ro_place {
    const char *name;
    const char *code; /* state, or ""                                             */
    const char *kind; /* capital, city, place, region, sea                        */
    int population;   /* 0 = not known                                            */
    uint16_t code_index;
} ro_place;

typedef struct ro_agency {
    const char *name;
    const char *code; /* country                                                  */
    const char *kind; /* agency, world agency, newspaper, broadcaster, site       */
    uint16_t code_index;
} ro_agency;

typedef struct ro_person {
    const char *name;     /* "Wang Yi"                                            */
    const char *surname;  /* "Wang": what reports call the person by              */
    const char *wikidata; /* "Q701801" or ""                                      */
    const char *code;     /* of the first tenure                                  */
    uint32_t first, n;    /* tenures: ro_tables_tenure(t, first) ... first + n - 1,
                           by start                                             */
    uint16_t code_index;
} ro_person;

typedef enum ro_precision {
    RO_PRECISION_UNKNOWN = 0,
    RO_PRECISION_YEAR,
    RO_PRECISION_MONTH,
    RO_PRECISION_DAY
} ro_precision;

/* A person in an office. Someone is known to hold it from `start` to `end`; if
 * `end` is RO_NO_DAY the office was still held on `open_as_of`, and nothing is known of
 * later days. A date of month or year precision is the first (start) or last
 * (end) day of it. `start` RO_NO_DAY: held at some time before `end` or `open_as_of`. */
typedef struct ro_tenure {
    uint32_t person;    /* index for ro_tables_person()                           */
    const char *code;   /* state, or PLOVER code of an organisation               */
    const char *org;    /* id of the organisation ("NATO") or name of the group,
                         "" for a state                                         */
    const char *office; /* normalised: "foreign minister"                         */
    const char *title;  /* as the source has it                                   */
    ro_day start, end, open_as_of;
    ro_day start_by, end_from; /* last day of the blur of the start, first of that of
                                the end; equal to them at day precision          */
    ro_precision precision;    /* of the start                                     */
    const char *source; /* key of the source in the header of the table           */
    uint16_t code_index, office_index;
    uint8_t rank;       /* as in ro_office                                        */
} ro_tenure;

/* A word for what states talk about. */
typedef struct ro_topic {
    const char *term;    /* "cross-strait"                                         */
    const char *topic;   /* "Taiwan"                                               */
    const char *context; /* PLOVER: "territory"                                    */
} ro_topic;

size_t ro_tables_n_topics(const ro_tables *t);
const ro_topic *ro_tables_topic(const ro_tables *t, uint32_t id); /* NULL if there is none */
/* The longest term that begins at byte `at` of the text and is whole words there, or NULL; *end is the byte after it. */
const ro_topic *ro_tables_topic_at(const ro_tables *t, ro_str text, size_t at, size_t *end);

size_t ro_tables_n_states(const ro_tables *t);
size_t ro_tables_n_persons(const ro_tables *t);
size_t ro_tables_n_tenures(const ro_tables *t);
size_t ro_tables_n_names(const ro_tables *t); /* entries, over all keys */

/* The record of an id; NULL if there is no such id. */
const ro_state *ro_tables_state(const ro_tables *t, uint32_t id);
const ro_org *ro_tables_org(const ro_tables *t, uint32_t id);
const ro_group *ro_tables_group(const ro_tables *t, uint32_t id);
const ro_office *ro_tables_office(const ro_tables *t, uint32_t id);
const ro_place *ro_tables_place(const ro_tables *t, uint32_t id);
/* Of the places of that name the best known: not marked ambiguous before marked, then the largest; NULL where no place bears it. */
const ro_name *ro_tables_best_place(const ro_tables *t, const ro_match *match);
const ro_agency *ro_tables_agency(const ro_tables *t, uint32_t id);
const ro_person *ro_tables_person(const ro_tables *t, uint32_t id);
const ro_tenure *ro_tables_tenure(const ro_tables *t, uint32_t id);

/* Codes. "" for 0 and for an index out of range. */
const char *ro_tables_code(const ro_tables *t, uint16_t index);
/* The index of a code ("FRA", "UNO"), 0 if it is not one. */
uint16_t ro_tables_code_index(const ro_tables *t, ro_str code);
/* The state of a code; NULL if the code is no state's. */
const ro_state *ro_tables_state_by_code(const ro_tables *t, ro_str code);

/* --------------------------------------------------------- office-holders */

/* Was the tenure running on that day? RO_HELD_MAYBE: the table does not say (the
 * end is open and the day is later than open_as_of, or the start is not known,
 * or the day lies inside the blur of a month or year). */
typedef enum ro_held { RO_HELD_NO = 0, RO_HELD_MAYBE, RO_HELD_YES } ro_held;
ro_held ro_tenure_on(const ro_tenure *tenure, ro_day day);

/* Who held `office` (normalised; an empty string = any office; "foreign minister" finds
 * the secretary of state and the foreign secretary too, "prime minister" the premier
 * and the chancellor, "defence minister" the secretary of defense) of `code` (an empty
 * string = any state) on `day` (RO_NO_DAY = at any time)? Writes at most `cap` tenure ids
 * to `out`, sure ones first, then the likeliest (an open end nearest to the day)
 * first; returns how many there are. */
size_t ro_tables_holders(const ro_tables *t, ro_str code, ro_str office, ro_day day,
                         uint32_t *out, size_t cap);

/* Who held any office of `code` on `day` whose rank is 1 to `rank`, in the order of the table; at most `cap` ids. */
size_t ro_tables_officials(const ro_tables *t, ro_str code, ro_day day, uint8_t rank, uint32_t *out, size_t cap);

/* Persons of a surname or name (folded), at most `cap` ids; returns how many. A
 * convenience over ro_tables_find(). */
size_t ro_tables_persons(const ro_tables *t, ro_str name, uint32_t *out, size_t cap);

/* The chief office (lowest rank number, then latest start) that a person held on
 * `day`; NULL when none is known for that day. With `held` (may be NULL) how sure
 * that is. RO_NO_DAY gives the latest tenure. */
const ro_tenure *ro_tables_office_on(const ro_tables *t, uint32_t person, ro_day day,
                                     ro_held *held);

/* ---------------------------------------------------------- load and free */

/* Loads the embedded tables; each file that `dir` (may be NULL) holds by the same
 * name takes the embedded one's place. On failure *out is NULL and `error` (may be NULL)
 * says which file, line and column and why. `allocator` may be NULL. Needs no other
 * state; may be called more than once. */
readout_status ro_tables_load(const char *dir, const readout_allocator *allocator, ro_tables **out,
                              readout_error *error);
void ro_tables_free(ro_tables *t);

/* SHA-256, in hex, of the bytes of all tables in use: made_by.tables. */
const char *ro_tables_sha256(const ro_tables *t);

/* The files, for `readout tables`: name ("states.tsv"), bytes; i counts from 0,
 * false after the last. whose: 0 built in, 1 a user's, 2 built in with a user's rows. */
bool ro_tables_file(const ro_tables *t, size_t i, const char **name, ro_str *bytes,
                    int *whose);
/* The bytes of a table in use (RO_TABLE_ACTS ... of embedded.h), for those who read it
 * themselves; NULL: of the built-in one. They live as long as the tables. */
ro_str ro_tables_text(const ro_tables *t, int table);
/* What a user should know of the folder of tables: a row whose type nobody knows, a
 * file that is no table. NULL after the last. */
const char *ro_tables_warning(const ro_tables *t, size_t i);

#endif
