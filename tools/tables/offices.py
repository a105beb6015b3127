# SPDX-License-Identifier: Apache-2.0
"""data/world/offices.tsv from hand/offices.txt and the lists below."""
import re

from common import HAND, fold, write

# Portfolios: "X minister", "minister of X", "minister for X".
PORTFOLIOS = {
    "finance": "finance,finances,treasury,finance and economy,economy and finance,economic affairs and finance,finance and national planning,revenue,revenues,budget,public accounts,planning and finance,finance and planning,finance and revenue,financial services,national treasury",
    "economy": "economy,economic affairs,economics,national economy,economic development,economy and trade,economic development and trade,economy and planning,economic affairs and climate action,economic reforms,economy and finances,economy and sustainable development,economy and technology,economy and energy,economy and tourism,productivity,public enterprises,state assets,state property,state-owned enterprises,privatisation,privatization",
    "trade": "trade,commerce,foreign trade,trade and industry,commerce and industry,industry and trade,international trade,external trade,trade and investment,trade tourism and investment,trade industry and energy,economy trade and industry,trade and cooperatives,commerce and supplies,trade and tourism,small business,export promotion,internal trade,domestic trade,consumer affairs,corporate affairs,supply,supplies,supply and internal trade,cooperatives,small and medium enterprises,commerce and investment,investment and trade,investments,enterprise,enterprises,business,foreign trade and investment,customs",
    "interior": "interior,internal affairs,home affairs,home,the interior,public security,police,interior and justice,public order,citizen protection,citizens' protection,home security,internal security and public order,interior and safety,territorial administration,decentralisation,decentralization,local administration,local governance,municipalities,regional administration",
    "security": "security,state security,national security,internal security,public safety",
    "justice": "justice,legal affairs,law,law and justice,justice and human rights,justice and constitutional affairs,human rights,law and human rights",
    "energy": "energy,petroleum,oil,power,energy and mineral resources,petroleum and mineral resources,energy and natural resources,oil and gas,mines,mining,petroleum and natural gas,energy and infrastructure,mines and energy,energy and mines,energy and water,mineral resources,natural gas,electricity,petroleum and energy,nuclear energy,atomic energy,hydrocarbons,coal,electricity and water,water and electricity,renewable energy,new and renewable energy,water and energy,energy and petroleum,petroleum and mining,mines and geology,electric power",
    "industry": "industry,industry and advanced technology,industry and new technologies,industries,industry and mines,industry and information technology,industry and commerce,industry and mineral resources,industrial development,industry and minerals,heavy industries,heavy industry,steel,textiles,textile,chemicals and fertilizers,handicrafts,crafts,food processing industries,machine building,military production,industrialisation,industrialization",
    "transport": "transport,transportation,transport and communications,roads,roads and urban development,railways,civil aviation,aviation,infrastructure,public works,public works and transport,construction,housing,works,urban development,transport and urban development,housing and urban development,transport and infrastructure,infrastructure and transport,shipping,ports and shipping,communications and transport,roads and transport,road transport,highways,maritime affairs,merchant marine,mercantile marine,ports,inland waterways,equipment,territorial development,physical planning,spatial planning,urban planning,housing and works,transport and logistics",
    "health": "health,public health,health and family welfare,health and social affairs,healthcare,health and sports,health and medical education,health and sanitation,hygiene,sanitation,population,health and population,health and prevention,health and wellness,medical services",
    "education": "education,higher education,science,science and technology,education and science,research,science and higher education,science research and technology,education and culture,science education and technology,education science and culture,human resource development,vocational education,scientific research,higher education and scientific research,skills,skill development,universities,training,vocational training,electronics and information technology,earth sciences,space",
    "agriculture": "agriculture,food,agriculture and food,agriculture and rural affairs,agriculture and rural development,fisheries,livestock,irrigation,water resources,water,water and irrigation,farm,food security,rural development,agriculture and irrigation,agriculture and fisheries,fisheries and marine resources,agriculture and livestock,lands,land,animal resources,animal husbandry,oceans,oceans and fisheries,marine affairs and fisheries,marine affairs,blue economy,hydraulics,water and sanitation,fishing,rural affairs,rural economy,municipal and rural affairs,jal shakti",
    "environment": "environment,climate,climate change,environment and climate change,ecology,natural resources,environment and forestry,the environment,forestry,natural resources and environment,ecology and natural resources,environment and natural resources,water and environment,energy and climate change,climate and energy,ecological transition,sustainable development,wildlife,green economy,territories,forests,environmental protection,energy transition",
    "culture": "culture,tourism,sports,sport,culture and tourism,arts and cultural heritage,youth and sports,information,communications,telecommunications,culture sports and tourism,youth,heritage,media,digital affairs,digital,digital transformation,information and communications technology,culture and information,information and culture,information and broadcasting,culture and islamic guidance,posts and telecommunications,post and telecommunications,sports and youth,tourism and culture,communications and information technology,information technology,technology,innovation,antiquities,tourism and antiquities,communication,public relations,ict,sport and youth,tourism and wildlife,creative economy,national guidance",
    "labour": "labour,labor,employment,social affairs,social development,welfare,social security,manpower,human resources,labour and social affairs,family,women,gender,labour and employment,labour and social security,labor and social affairs,social welfare,social solidarity,family affairs,women's affairs,children,invalids and social affairs,social insurance,solidarity,gender equality,equality,equal opportunities,childhood,national solidarity,social protection,pensions,minority affairs,tribal affairs,overseas pakistanis,labor and employment,people with disabilities,civil service,public service",
    "planning": "planning,development,investment,planning and development,planning and international cooperation,national development,strategic planning,regional development,reconstruction,planning and investment,planning and economic development,economic planning,development planning,budget and planning,special initiatives,inter-provincial coordination,national planning,regional policy,economic coordination,villages",
    "international cooperation": "international cooperation,international development,development cooperation,overseas development,economic cooperation and development,cooperation,foreign economic relations,external economic relations,foreign trade and development cooperation,international partnerships",
    "europe": "europe,european affairs,european integration,european union affairs,eu affairs,european and foreign affairs",
    "immigration": "immigration,migration,immigration and border protection,immigration and citizenship,emigration,diaspora,diaspora affairs,asylum,asylum and migration",
    "parliamentary affairs": "parliamentary affairs,constitutional affairs,administration,public administration,local government,cabinet affairs,interior affairs,government efficiency,relations with parliament,good governance,devolution,institutional reform,justice and constitutional development,state administration",
    "strategic affairs": "strategic affairs,intelligence,intelligence affairs,communities,regional cooperation,jerusalem affairs,settlements,occupied territories and displaced persons,reintegration,crisis,emergency situations,emergencies,civil protection,defence industry,defense industry,strategic industries,veterans,veterans affairs,states and frontier regions,border affairs,ethnic affairs,kurdish affairs,pacific,the pacific,asia,africa,latin america and the caribbean,commonwealth affairs,the middle east,indo-pacific affairs,women and youth,religious affairs,endowments,waqf,hajj,narcotics control,islamic affairs,awqaf,national reconciliation,reconciliation,national unity,national service,overseas territories,east african community affairs,east african cooperation,displaced persons,humanitarian affairs",
}

COLLECTIVE = {  # normalised: phrases
    "foreign ministry": "foreign ministry,ministry of foreign affairs,foreign affairs ministry,ministry for foreign affairs,foreign office,ministry of external affairs,external affairs ministry,ministry of foreign affairs and international cooperation,department of foreign affairs,foreign affairs department,mfa,mofa,mofaic,ministry for europe and foreign affairs,ministry of foreign and expatriate affairs,ministry of foreign affairs and expatriates,ministry of foreign affairs and trade,ministry of foreign affairs and expatriate affairs,foreign and trade ministry,ministry of international relations and cooperation,ministry of foreign and european affairs,ministry of foreign affairs and cooperation,foreign service,diplomatic service,diplomatic corps,foreign ministries",
    "defence ministry": "defence ministry,defense ministry,ministry of defence,ministry of defense,ministry of national defence,ministry of national defense,national defense ministry,national defence ministry,armed forces ministry,ministry of the armed forces,mod,department of defence,defence ministries,defense ministries",
    "finance ministry": "finance ministry,ministry of finance,treasury,department of finance",
    "trade ministry": "trade ministry,commerce ministry,ministry of commerce,ministry of trade,ministry of economy,economy ministry,ministry of industry,ministry of economic development,trade and industry ministry",
    "interior ministry": "interior ministry,ministry of the interior,ministry of interior,home ministry,ministry of home affairs,ministry of internal affairs,home affairs ministry,public security ministry,ministry of public security,ministry of state security,interior ministries",
    "energy ministry": "energy ministry,ministry of energy,oil ministry,petroleum ministry,ministry of petroleum,ministry of oil",
    "health ministry": "health ministry,ministry of health,ministry of public health",
    "justice ministry": "justice ministry,ministry of justice",
    "information ministry": "information ministry,ministry of information,ministry of communications,ministry of culture,culture ministry",
    "transport ministry": "transport ministry,ministry of transport,transportation ministry",
    "education ministry": "education ministry,ministry of education,ministry of science",
    "agriculture ministry": "agriculture ministry,ministry of agriculture",
    "environment ministry": "environment ministry,ministry of environment,ministry of the environment",
    "unification ministry": "unification ministry,ministry of unification",
    "ministry": "ministry,ministries,department,departments",
    "presidency": "presidency,presidential office,president's office,office of the president,presidential administration,presidential palace,prime minister's office,office of the prime minister,pm's office,pmo,royal court,royal palace,royal diwan,chancellery,crown,presidential secretariat,cabinet office",
    "government": "government,govt,governments,federal government,central government,national government,regime,administration,state,authorities,authority,leadership,rulers,junta,military junta,interim government,transitional government,caretaker government,unity government,coalition government,military government,regime forces,national authorities,transitional authorities,government of national accord,government of national unity,ruling coalition,caretaker authorities,local authorities,occupation authorities",
    "cabinet": "cabinet,council of ministers,security cabinet,war cabinet,state council,federal cabinet,kitchen cabinet",
    "parliament": "parliament,national assembly,senate,lower house,upper house,lower chamber,upper chamber,house of representatives,chamber of deputies,legislature,lawmakers,legislators,parliamentarians,mps,senators,people's assembly,national council,federal assembly,council of representatives,house of assembly,parliamentary delegation,congressional delegation,members of parliament,legislative assembly,national parliament,consultative council",
    "delegation": "delegation,delegations,official delegation,high-level delegation,government delegation,delegates,negotiators,negotiating team,team,teams,technical team,technical teams,delegation members,mission,permanent mission,permanent mission to the united nations,trade delegation,military delegation,business delegation,ministerial delegation,negotiating teams,representatives,senior representatives,interagency team,interagency delegation",
    "side": "side,sides,counterpart,counterparts,opposite number",
    "officials": "officials,senior officials,government officials,top officials,high-ranking officials,diplomats,senior diplomats,officers,ministers,leaders,heads of state,heads of government,heads of state and government,experts,advisers,military officials,defence officials,defense officials,intelligence officials,security officials,foreign ministry officials,foreign ministers,defence ministers,defense ministers,envoys,ambassadors,policymakers,aides,spokespersons,official sources,diplomatic sources,sources,heads of states,heads of states and government,heads of states and governments",
    "embassy": "embassy,embassies,consulate,consulates,consulate general,consulate-general,high commission,diplomatic mission,diplomatic missions,liaison office,interests section,mission to the un,embassy staff,apostolic nunciature,representative office",
    "armed forces": "military,armed forces,army,navy,air force,forces,troops,soldiers,security forces,special forces,ground forces,coast guard,border guards,border guard,national guard,air defence,air defense,warship,warships,fighter jets,warplanes,jets,drones,missile forces,occupation forces,marines,general staff,joint staff,joint chiefs of staff,peacekeepers,servicemen,naval forces,air forces,artillery,commandos,military forces,militia,gendarmerie,contingent,paratroopers,servicemembers,joint chiefs,military police,combat troops,government forces,government troops,regular army,aircraft carrier,coastguard,border service,frontier service,presidential guard,defence force,defence forces,defense force,defense forces,self-defence force,self-defence forces,self-defense force,self-defense forces",
    "police": "police,law enforcement,security services,intelligence services,intelligence service,intelligence agency,intelligence agencies,secret service,secret police,security agencies,intelligence,security apparatus,law enforcement agencies,prosecutors,prosecution,police force,customs,security service,spy agency,immigration authorities,border police,national police,riot police",
    "court": "supreme court,constitutional court,court,courts,high court,judiciary,prosecutor's office,prosecutor general's office",
    "central bank": "central bank,national bank,reserve bank",
    "national security council": "national security council,supreme national security council,security council of the republic,national defence council,national security office,security council,state security council",
    "opposition": "opposition,opposition party,opposition parties,ruling party,rebels,insurgents,militants,separatists",
    "people": "people,nation,citizens,nationals,public,residents,protesters,demonstrators,population,voters,businesses,companies,firms,investors,civilians,refugees,migrants,media,press,newspaper,state media,news agency,state television,state tv,official news agency,state news agency",
}

MODIFIERS = {  # normalised: words before or after an office
    "deputy": "deputy,vice,assistant,under,associate,second,junior,alternate",
    "former": "former,ex,one-time,onetime,erstwhile,then,late,retired,ousted,deposed,past,previous,longtime,long-time,veteran",
    "acting": "acting,interim,caretaker,transitional,provisional,ad interim,de facto,temporary,stand-in",
    "designate": "designate,elect,incoming,nominee,in-waiting,to-be,prospective,newly elected,newly appointed,newly-elected,newly-appointed,presumptive",
    "outgoing": "outgoing,departing,resigning",
    "current": "current,sitting,incumbent,new,visiting,reelected,re-elected,serving,present,long-serving,newly-minted",
    "senior": "senior,first,chief,top,high-ranking,principal,executive,permanent,special,leading,high-level,ranking,supreme,general,lead,joint,honorary,federal,state,national,presidential,foremost",
}


COMMON = set("""state authority crown department departments treasury side sides team teams mission people nation public media press
residents population businesses companies firms investors court courts intelligence customs sources experts aides forces troops jets
drones militia opposition leadership state under late then second first new present past special national federal joint lead top
general senior chief serving visiting temporary associate alternate junior leading supreme executive principal permanent honorary
mod police prosecution newspaper citizens contingent artillery marines refugees migrants voters""".split())


def plural_of(phrase):
    """The plural of an office: its head noun is the last word before 'of', 'for', 'to', 'at', 'in', 'and'."""
    if "and foreign minister" in phrase:
        return None
    m = re.search(r" (?:of|for|to|at|in|on|without|extraordinary|ad|d'affaires|a\.i)\b", phrase)
    head, tail = (phrase[:m.start()], phrase[m.start():]) if m else (phrase, "")
    if head.split()[-1] in ("general", "elect") and len(head.split()) > 1 and "-" not in head and head.split()[0] not in ("lieutenant", "major", "brigadier", "army", "colonel", "director"):
        words = head.split()
        words[-2] += "s"
        return " ".join(words) + tail
    if head.endswith("secretary-general"):
        return head[:-len("secretary-general")] + "secretaries-general" + tail
    if head.endswith("man"):
        return head[:-3] + "men" + tail
    if head.endswith("y") and not head.endswith("ey"):
        return head[:-1] + "ies" + tail
    if head.endswith(("s", ".", "x")) or len(head) < 3:
        return None
    return head + "s" + tail


def build():
    lines, seen = [], set()

    def add(phrase, name, kind, rank="", flags="", code=""):
        phrase = phrase.strip()
        case = phrase if "c" in flags or phrase[:1].isupper() else phrase
        key = (fold(case), kind)
        if not key[0] or key in seen:
            return
        seen.add(key)
        lines.append(dict(phrase=case, name=name, kind=kind, rank=rank, flags=flags.replace("c", ""), code=code, source="hand"))

    many = []
    for line in (HAND / "offices.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        name, rank, flags, code, phrases = line.split("|")
        for phrase in re.split(r",(?! commonwealth)", phrases):
            add(phrase, name, "office", rank, flags, code)
            if rank != "0" and "c" not in flags:
                many.append((phrase, name, rank, flags, code))
    for name, words in PORTFOLIOS.items():
        office = ("agriculture" if name == "agriculture" else name) + " minister"
        for word in words.split(","):
            phrases = [f"{word} minister" if not word.startswith("the ") else None, f"minister of {word}", f"minister for {word}",
                       f"minister of the {word}" if word in ("interior", "environment", "economy") else None,
                       f"{word} secretary" if word in ("trade", "home", "health", "transport", "environment", "education", "agriculture", "interior", "labor") else None]
            for phrase in filter(None, phrases):
                add(phrase, office, "office", "4", "to")
                many.append((phrase, office, "4", "to", ""))
                if not phrase.startswith("the "):
                    add("deputy " + phrase, "deputy " + office, "office", "4", "to")
                    add("vice " + phrase, "deputy " + office, "office", "4", "to")
            add(f"secretary of state for {word}", office, "office", "4", "to", "GBR")
            if not word.startswith("the "):
                add(f"{word} ministry", "ministry", "collective", "", "o")
                add(f"ministry of {word}", "ministry", "collective", "", "o")
                add(f"ministry for {word}", "ministry", "collective", "", "o")
                add(f"department of {word}", "ministry", "collective", "", "o")
    for phrase, name, rank, flags, code in many:
        plural = plural_of(phrase)
        if plural:
            add(plural, name, "office", rank, flags.replace("t", "") + "p", code)
    for name, phrases in COLLECTIVE.items():
        for phrase in phrases.split(","):
            add(phrase, name, "collective", "", "o*" if phrase in COMMON else "o")
    for name, words in MODIFIERS.items():
        for word in words.split(","):
            add(word, name, "modifier", "", "*" if word in COMMON else "")
    write("offices.tsv", """
Words and phrases that are an office, a modifier of an office, or a collective body of a state. Written for this project.
phrase  as it is written (a capital is demanded where the table has one)
name    normalised
kind    office, modifier, collective
rank    1 head of state, 2 head of government, 3 foreign minister, 4 other minister, 5 envoy or ambassador, 6 official,
        7 legislator, 8 military, 0 none
flags   t stands before a name, o "of STATE" may follow, p plural, * also a common word
code    state or organisation whose office it is by name alone
""", ["phrase", "name", "kind", "rank", "flags", "code", "source"], lines)


if __name__ == "__main__":
    build()
