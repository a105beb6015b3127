/* SPDX-License-Identifier: Apache-2.0 */
/* Given names that go with "he" or with "she" alone, wherever we know them from: our own list, of people in public office. */
#include "actors/cast.h"

/* Both in byte order. */
static const char *const women[] = {
    "agnes", "aisha", "amina", "angela", "anita", "ann", "anna", "annalena", "anne", "annette", "annika", "anniken", "antonia", "asma",
    "atifete", "barbara", "beata", "benazir", "betty", "biljana", "birgitta", "brigitte", "carol", "caroline", "catherine", "cecilia",
    "celia", "chandrika", "charlotte", "christina", "christine", "chrystia", "claire", "clare", "claudia", "condoleezza", "corazon",
    "cristina", "dalia", "danielle", "deborah", "delcy", "diana", "diane", "dilma", "dora", "dorothy", "edith", "ekaterina", "ekaterine",
    "eleanor", "elena", "eliza", "elizabeth", "ella", "ellen", "emily", "emma", "erica", "erna", "esther", "eva", "evelyn", "ewa",
    "fatima", "federica", "florence", "frances", "francesca", "geraldine", "gina", "giorgia", "giulia", "gloria", "golda", "gordana",
    "grace", "greta", "hanan", "hanna", "hannah", "harriet", "hasina", "heather", "heidi", "helen", "helena", "hillary", "hina",
    "ildiko", "ilona", "ilze", "indira", "ines", "ingrid", "ingrida", "irene", "irina", "isabel", "isabella", "ivana", "iveta",
    "jacinda", "jadranka", "jane", "janet", "janice", "jeanne", "jennifer", "jessica", "joanna", "josephine", "joyce", "judith", "julia",
    "julie", "kaja", "kamala", "karen", "karin", "karoline", "kate", "katherine", "kathleen", "kathryn", "katrin", "khaleda", "kinga",
    "kirsten", "kolinda", "kristalina", "kristina", "krisztina", "laimdota", "larisa", "laura", "leila", "lilia", "linda", "liz",
    "ljiljana", "lubna", "lucia", "lucy", "luisa", "lydia", "lyudmila", "madeleine", "magdalena", "maia", "makiko", "margaret",
    "margarete", "margot", "margrethe", "maria", "mariam", "marianne", "marija", "marina", "marine", "marise", "mariya", "marta",
    "martha", "martine", "mary", "maryam", "matilda", "maud", "mayra", "megawati", "melanie", "mercedes", "mette", "mia", "michelle",
    "mireya", "mirjana", "mona", "monica", "nadia", "naledi", "nancy", "natalia", "natalya", "natasa", "nathalie", "nicole", "nina",
    "nirmala", "nkosazana", "nora", "noura", "oksana", "olena", "olga", "olha", "olivia", "pamela", "patricia", "paula", "pauline",
    "penelope", "penny", "portia", "priti", "rachel", "rania", "rebecca", "reem", "retno", "rima", "rita", "rosa", "rosemary", "rosie",
    "roxana", "roza", "ruth", "sabine", "salome", "samantha", "samia", "samira", "sandra", "sanna", "sara", "sarah", "sheila", "shirley",
    "silvia", "snezana", "sofia", "sonia", "sophia", "sophie", "stephanie", "susan", "susana", "sushma", "suzanne", "svetlana", "sylvia",
    "sylvie", "tamara", "tanja", "tarja", "tatiana", "tatyana", "teresa", "theresa", "tina", "tzipi", "urska", "ursula", "valentina",
    "vera", "veronica", "veronika", "vesna", "victoria", "viktoria", "viola", "violeta", "virginia", "vivian", "vjosa", "wendy",
    "xiomara", "yingluck", "yoko", "yulia", "yuriko", "yvette", "zeinab", "zsuzsanna", "zuzana"};

static const char *const men[] = {
    "abdel", "abdul", "abdulla", "abdullah", "abhisit", "abiy", "ahmad", "ahmed", "ahmet", "alain", "albert", "alberto", "aleksandar",
    "aleksander", "aleksandr", "alexander", "alexandr", "alija", "alvaro", "anders", "andreas", "andres", "andrew", "andrii", "andris",
    "andriy", "andrzej", "anthony", "antonio", "antony", "anwar", "ariel", "arseniy", "ashraf", "asif", "atal", "avigdor", "bambang",
    "barack", "bashar", "benigno", "benjamin", "bernard", "bilawal", "bill", "bob", "bogdan", "borge", "boris", "boutros", "boyko",
    "brian", "bronislaw", "bulent", "carl", "carlos", "celso", "charles", "charlie", "costas", "cyril", "daniel", "david", "denys",
    "dmitri", "dmitry", "dmytro", "dominic", "donald", "douglas", "edgars", "eduard", "eduardo", "ehud", "emil", "emmanuel", "enrique",
    "ernesto", "espen", "evo", "faisal", "farouk", "felipe", "ferdinand", "ferenc", "fernando", "fidel", "fouad", "francisco",
    "francois", "franjo", "frank", "frank-walter", "fredrik", "friedrich", "fumio", "gareth", "geoff", "geoffrey", "george", "georgi",
    "gerald", "gerhard", "gideon", "giorgi", "gitanas", "giuseppe", "goodluck", "goran", "gordon", "haidar", "hailemariam", "hakan",
    "hamid", "haris", "haruhiko", "hashim", "hassan", "heiko", "helmut", "henrique", "henry", "herve", "heydar", "hoshyar", "hosni",
    "hubert", "hugo", "hussein", "ian", "ibrahim", "igor", "ilham", "imran", "irakli", "isaias", "ismail", "ivo", "jaap", "jack",
    "jacob", "jacques", "jair", "james", "janos", "jaroslaw", "javier", "jawaharlal", "jean-bertrand", "jean-claude", "jean-noel",
    "jean-yves", "jens", "jim", "jimmy", "joe", "john", "joko", "jonas", "jorge", "joschka", "jose", "joseph", "juan", "junichiro",
    "justin", "kassym-jomart", "keir", "keizo", "kevin", "khaled", "khalid", "kjell", "klaus", "kofi", "konstantinos", "kyriakos",
    "lars", "laszlo", "laurent", "lech", "leonid", "levan", "liam", "lloyd", "luigi", "luis", "luiz", "mahathir", "mahmoud", "malcolm",
    "manmohan", "manuel", "marc", "marco", "mario", "mark", "martin", "massimo", "mateusz", "matteo", "matti", "mauricio", "mehmet",
    "meles", "mevlut", "michael", "miguel", "mike", "mikhail", "milorad", "milos", "mohamed", "mohammad", "mohammed", "muhammad",
    "muhammadu", "murray", "mustafa", "mwai", "nabih", "naftali", "najib", "naoto", "narendra", "nawaf", "nawaz", "nayib", "nelson",
    "nicholas", "nicolas", "nikol", "nikos", "norodom", "nouri", "nursultan", "olaf", "oleksandr", "olusegun", "omar", "paavo", "paul",
    "pavlo", "pedro", "pervez", "petar", "peter", "petr", "petro", "phil", "philip", "philippe", "pierre", "poul", "prayut", "radoslaw",
    "rafael", "rafik", "raila", "rajiv", "ramush", "rasmus", "raul", "recep", "ricardo", "richard", "rishi", "robert", "rodrigo",
    "romano", "ronald", "rosen", "ryutaro", "saad", "saddam", "salman", "saud", "sauli", "scott", "sergei", "sergey", "sergio", "serzh",
    "shehbaz", "shimon", "shinzo", "sigmar", "silvio", "slobodan", "stefan", "stephane", "stephen", "steven", "stjepan", "subrahmanyam",
    "suleyman", "surin", "susilo", "takeshi", "tariq", "taro", "teodoro", "thabo", "thaksin", "thomas", "tom", "tomiichi", "tony",
    "toomas", "toshimitsu", "traian", "uhuru", "ulf", "vaclav", "valdis", "vicente", "victor", "viktor", "vladimir", "vojislav",
    "volodymyr", "walid", "william", "winston", "wolfgang", "yair", "yasser", "yevgeny", "yitzhak", "yoav", "yoshihide", "yoshihiko",
    "yoshimasa", "yoweri", "yukio", "zalmay", "zoran", "zurab"};

uint8_t cast_gender_of_name(const cast *c, ro_str name)
{
    const char *space = name.n ? memchr(name.p, ' ', name.n) : NULL;
    if (!space)
        return 0;
    ro_str given = ro_fold(c->arena, (ro_str){name.p, (size_t)(space - name.p)});
    return ro_str_in_sorted(given, women, sizeof women / sizeof *women) ? 'f' : ro_str_in_sorted(given, men, sizeof men / sizeof *men) ? 'm' : 0;
}
