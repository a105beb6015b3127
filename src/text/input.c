/* SPDX-License-Identifier: Apache-2.0 */
/* Is it text, and in which encoding? Damage is warned of, never dropped. */
#include "text/reader.h"

#include "base/error.h"

#define SAMPLE 65536u       /* bytes looked at for what kind of file this is */
#define DAMAGE_WARNINGS 8u  /* told one by one; the rest are counted */

typedef struct file_kind {
    const char *start;
    size_t n;
    const char *name, *advice;
} file_kind;

#define KIND(start, name, advice) {start, sizeof(start) - 1, name, advice}
static const file_kind kinds[] = {
    KIND("\xFF\xFE\0\0", "UTF-32 text", "convert it to UTF-8 first (iconv -f UTF-32 -t UTF-8)"),
    KIND("\0\0\xFE\xFF", "UTF-32 text", "convert it to UTF-8 first (iconv -f UTF-32 -t UTF-8)"),
    KIND("\xFF\xFE", "UTF-16 text", "convert it to UTF-8 first (iconv -f UTF-16 -t UTF-8)"),
    KIND("\xFE\xFF", "UTF-16 text", "convert it to UTF-8 first (iconv -f UTF-16 -t UTF-8)"),
    KIND("%PDF-", "a PDF file", "take its text out first (pdftotext)"),
    KIND("PK\x03\x04", "a ZIP archive or office document", "save it as plain text first"),
    KIND("\xD0\xCF\x11\xE0", "an office document", "save it as plain text first"),
    KIND("{\\rtf", "a rich-text file", "save it as plain text first"),
    KIND("\x1F\x8B", "a gzip file", "unpack it first (gunzip)"),
    KIND("\x28\xB5\x2F\xFD", "a zstd file", "unpack it first (unzstd)"),
    KIND("\x89PNG", "a picture", "only text can be read"),
    KIND("\xFF\xD8\xFF", "a picture", "only text can be read"),
    KIND("GIF8", "a picture", "only text can be read"),
    KIND("\x7F" "ELF", "a program", "only text can be read"),
    KIND("SQLite format 3", "an SQLite file", "only text can be read"),
};

static readout_status refuse(readout_error *error, int64_t position, const char *name, const char *advice)
{
    return ro_fail(error, READOUT_INPUT, position, "the input is %s; %s", name, advice);
}

/* UTF-16 without a mark: of ASCII text every other byte is NUL. */
static const char *wide_text(const char *p, uint32_t n)
{
    uint32_t zero[4] = {0};
    for (uint32_t i = 0; i < n; i++)
        zero[i & 3] += !p[i];
    uint32_t quarter = n / 4, even = zero[0] + zero[2], odd = zero[1] + zero[3];
    if (n < 8)
        return NULL;
    if ((zero[1] + zero[2] + zero[3]) * 10 > quarter * 27 || (zero[0] + zero[1] + zero[2]) * 10 > quarter * 27)
        return "UTF-32";
    if ((even * 10 > quarter * 12 && odd * 10 < quarter) || (odd * 10 > quarter * 12 && even * 10 < quarter))
        return "UTF-16";
    return NULL;
}

/* A few control bytes are damage; one in ten is no text. */
static bool is_binary(const char *p, uint32_t n, uint32_t *first)
{
    uint32_t control = 0;
    for (uint32_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)p[i];
        if ((c < ' ' && !(c >= '\t' && c <= '\r') && c != 0x1B) || c == 127) {
            if (!control)
                *first = i;
            control++;
        }
    }
    return control * 10 > n && control > 1;
}

static readout_status check_kind(const ro_reader *r, readout_error *error)
{
    uint32_t n = r->n < SAMPLE ? r->n : SAMPLE, first = 0;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (n >= kinds[i].n && memcmp(r->p, kinds[i].start, kinds[i].n) == 0)
            return refuse(error, 0, kinds[i].name, kinds[i].advice);
    const char *wide = wide_text(r->p, n);
    if (wide)
        return ro_fail(error, READOUT_INPUT, 0, "the input is %s text; convert it to UTF-8 first (iconv -f %s -t UTF-8)", wide, wide);
    if (is_binary(r->p, n, &first))
        return refuse(error, first, "binary, not text", "only plain text in UTF-8 can be read");
    return READOUT_OK;
}

/* Bytes of a text in Windows-1252 are damage in UTF-8; next to no byte of it makes up a UTF-8 character. */
static bool looks_windows(uint32_t damaged, uint32_t wide)
{
    return damaged >= 2 && wide * 20 < damaged;
}

static void warn_damage(ro_reader *r)
{
    uint32_t told = 0;
    for (uint32_t i = r->begin; i < r->n && told <= DAMAGE_WARNINGS;) {
        ro_char c = ro_char_at(r, i);
        bool control = c.code < 0x80 && c.class == RO_C_LETTER && (c.code < ' ' || c.code == 127);
        if ((c.code == 0xFFFD && c.bytes == 1) || control) {
            if (told < DAMAGE_WARNINGS)
                ro_warn(r->d, i, "a damaged byte (0x%02X) was read as U+FFFD", (unsigned char)r->p[i]);
            else
                ro_warn(r->d, i, "more damaged bytes follow, not told one by one");
            told++;
        }
        i += c.bytes;
    }
}

static void check_damage(ro_reader *r)
{
    uint32_t damaged = 0, wide = 0, control = 0;
    for (uint32_t i = r->begin; i < r->n;) {
        unsigned char c = (unsigned char)r->p[i];
        if (c < 0x80) {
            control += (c < ' ' && !(c >= '\t' && c <= '\r')) || c == 127;
            i++;
            continue;
        }
        uint32_t code;
        size_t bytes = ro_utf8_next(r->p + i, r->n - i, &code);
        damaged += !bytes, wide += bytes > 0;
        i += bytes ? (uint32_t)bytes : 1;
    }
    r->windows = looks_windows(damaged, wide);
    if (r->windows)
        ro_warn(r->d, -1, "the bytes are no UTF-8; they were read as Windows-1252");
    if (control || (damaged && !r->windows))
        warn_damage(r);
}

/* A page's source is text of a kind, but its tags would be read as words. */
static void warn_markup(ro_reader *r)
{
    ro_str rest = ro_str_trim((ro_str){r->p + r->begin, r->n - r->begin});
    ro_str head = {rest.p, rest.n < 5 ? rest.n : 5}, doctype = {rest.p, rest.n < 14 ? rest.n : 14};
    if (ro_str_is_nocase(head, "<html") || ro_str_is_nocase(doctype, "<!doctype html") || ro_str_is_nocase(head, "<?xml"))
        ro_warn(r->d, r->begin, "the input looks like a page's source; its tags are read as words; save it as plain text first");
}

readout_status ro_input_check(ro_reader *r, readout_error *error)
{
    if (r->n > READOUT_REPORT_LIMIT)
        return ro_fail(error, READOUT_LIMIT, -1, "a report of %u bytes is over the limit of %zu; cut it", r->n, READOUT_REPORT_LIMIT);
    if (r->n >= 3 && memcmp(r->p, "\xEF\xBB\xBF", 3) == 0)
        r->begin = 3;
    readout_status status = check_kind(r, error);
    if (status == READOUT_OK) {
        check_damage(r);
        warn_markup(r);
    }
    return status;
}
