/** Somebody of the sample library. Invented; the seed gives them their passwords. */
export type SamplePerson = {
  handle: string;
  /** As shown; some are written in their own script. */
  name: string;
  /** Always at white-nights.example, where no mail can arrive. */
  email: string;
  bio: string;
  /** IANA name. */
  timeZone: string;
  role: "host" | "member";
};

/**
 * Six readers who know each other’s weak points. The first is the host; her handle is a name, because the word
 * `host` is reserved.
 */
export const samplePeople = [
  {
    handle: "vesnina",
    name: "Irina Vesnina",
    email: "host@white-nights.example",
    bio: "Librarian in Kotka, once a cataloguer of Arabic manuscripts. I write too long, and like to be told where.",
    timeZone: "Europe/Helsinki",
    role: "host",
  },
  {
    handle: "oakes",
    name: "Ruth Oakes",
    email: "oakes@white-nights.example",
    bio: "Shop steward for twenty-six years, Sheffield, retired. I have chaired more meetings than you have had dinners.",
    timeZone: "Europe/London",
    role: "member",
  },
  {
    handle: "nwosu",
    name: "Emeka Nwosu",
    email: "nwosu@white-nights.example",
    bio: "Historian of labour in Lagos and, by an accident of scholarships, of Petrograd. Who says so, and how would they know?",
    timeZone: "Africa/Lagos",
    role: "member",
  },
  {
    handle: "gromova",
    name: "Татьяна Громова",
    email: "gromova@white-nights.example",
    bio: "Перевожу китайские стихи и инструкции к насосам. Tatiana Gromova: I translate Chinese verse, and manuals for pumps.",
    timeZone: "Europe/Moscow",
    role: "member",
  },
  {
    handle: "linwei",
    name: "林薇",
    email: "linwei@white-nights.example",
    bio: "成都，夜班护士。Lin Wei. Night nurse; I read between two and four.",
    timeZone: "Asia/Shanghai",
    role: "member",
  },
  {
    handle: "salma",
    name: "سلمى حداد",
    email: "salma@white-nights.example",
    bio: "محامية في بيروت. Salma Haddad, lawyer. I will argue your side better than you do, and then mine.",
    timeZone: "Asia/Beirut",
    role: "member",
  },
] as const satisfies readonly SamplePerson[];

/** The handle of one of the sample people. */
export type SampleHandle = (typeof samplePeople)[number]["handle"];
