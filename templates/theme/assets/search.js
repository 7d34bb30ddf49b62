/* The search: opened by its button, by "/", and by an address that asks something; what is asked stands in the address.
   A result leads to the very line or sentence: of all anchors that the index knows, to the one whose words were found. */
const SITE = new URL("..", import.meta.url)
const PAGES = 5
const LINES = 3
const LONG = 60 /* words, of what no line holds */
const WORD = /\p{L}{4,}/gu
const LINE = /^(s\d+|[\w-]+-[0-9a-f]{8})$/

const dialog = document.getElementById("search")
const form = dialog.querySelector("form")
const facets = dialog.querySelector(".facets")
const told = dialog.querySelector(".told")
const list = dialog.querySelector(".found")
const further = dialog.querySelector(".further")
const selects = [...form.querySelectorAll(".facets select:not([name=sort])")]

let index /* a promise of Pagefind */
let turn = 0 /* of questions: an answer that comes after the next question is dropped */
const words = {} /* promises of those that the index knows, by first letter */
let rest = [] /* of results, not yet shown */

const make = (name, attributes, ...children) => {
  const element = Object.assign(document.createElement(name), attributes)
  element.append(...children)
  return element
}

async function load() {
  const pagefind = await import(new URL("pagefind/pagefind.js", SITE))
  await pagefind.options({ baseUrl: SITE.pathname, noWorker: true })
  await pagefind.init()
  return pagefind
}

const open = () => {
  if (dialog.open) return
  dialog.showModal()
  form.q.select()
  ask()
}

const readQuestion = () => Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()))

const putInAddress = question => {
  const query = new URLSearchParams(question).toString()
  history.replaceState(null, "", location.pathname + (query && `?${query}`) + location.hash)
}

async function ask() {
  const mine = ++turn
  const question = readQuestion()
  putInAddress(question)
  const { q = null, sort, ...filters } = question
  try {
    const pagefind = await (index ??= load())
    const all = facets.open ? await pagefind.filters() : {}
    const nothing = { results: [], filters: all, totalFilters: all }
    const asks = q || Object.keys(filters).length > 0
    const found = asks ? await pagefind.search(q, { filters, sort: sort && { [sort]: "desc" } }) : nothing
    if (mine !== turn) return
    if (facets.open) offer(found)
    rest = found.results
    told.textContent = asks ? count(rest.length) : ""
    if (list.contains(document.activeElement)) form.q.focus()
    list.replaceChildren()
    await show(mine)
    if (q) await suggest(q, mine)
  } catch (error) {
    index = undefined
    told.textContent = `The search does not load. The archive lists every briefing. (${error.message})`
  }
}

/* Offers the words asked for with each that no page has put right, where one of its first letter is near enough. */
async function suggest(q, mine) {
  const asked = q.match(WORD) ?? []
  const known = new Map(await Promise.all(asked.map(async word => [word, await loadWords(word)])))
  const meant = q.replace(WORD, word => findNearest(word, known.get(word)))
  if (mine !== turn || meant === q) return
  const link = make("a", { href: `?${new URLSearchParams({ ...readQuestion(), q: meant })}`, textContent: meant })
  told.append(" Did you mean ", link, "?")
  link.addEventListener("click", event => {
    event.preventDefault()
    form.q.value = meant
    form.q.focus()
    ask()
  })
}

const loadWords = word => {
  const letter = word[0].toLowerCase()
  const name = /[a-z]/.test(letter) ? letter : "other"
  return words[name] ??= fetch(new URL(`pagefind/words/${name}.json`, SITE)).then(answer => answer.json())
}

const findNearest = (word, known) => {
  const sought = word.toLowerCase()
  if (known.some(other => other.toLowerCase().startsWith(sought))) return word
  let most = sought.length > 5 ? 2 : 1
  let nearest = word
  for (const other of known) {
    if (Math.abs(other.length - sought.length) > most) continue
    const steps = countSteps(sought, other.toLowerCase())
    if (steps > most) continue
    nearest = other
    most = steps - 1
  }
  return nearest
}

/* Returns how many letters to put in, take out, change or exchange with the next (Damerau 1964) make one word of another. */
const countSteps = (one, other) => {
  const rows = [[...Array(other.length + 1).keys()]]
  for (let i = 1; i <= one.length; i++) {
    rows[i] = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      const turned = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      rows[i][j] = Math.min(
        rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + !same, turned ? rows[i - 2][j - 2] + 1 : Infinity,
      )
    }
  }
  return rows[one.length][other.length]
}

const count = pages => pages === 0 ? "Nothing found." : `${pages} ${pages === 1 ? "page" : "pages"} found.`

/* Each facet offers what would leave something; a chosen one also what could stand in its place. */
const offer = found => {
  for (const select of selects) {
    const { name, value } = select
    const left = Object.entries((value ? found.totalFilters : found.filters)[name] ?? {}).filter(([, pages]) => pages)
    if (value && !left.some(([one]) => one === value)) left.push([value, 0])
    left.sort(([a], [b]) => name === "month" ? b.localeCompare(a) : a.localeCompare(b))
    select.replaceChildren(select[0], ...left.map(([one, pages]) => new Option(`${one} (${pages})`, one)))
    select.value = value
    select.parentElement.hidden = left.length === 0
  }
}

async function show(mine) {
  const pages = await Promise.all(rest.splice(0, PAGES).map(result => result.data()))
  if (mine !== turn) return
  list.append(...pages.map(page => make("li", {},
    make("a", { href: page.url, className: "title", textContent: page.meta.title }), " ",
    make("small", { textContent: `${page.meta.kind} · ${page.meta.date}` }),
    make("ul", {}, ...findLines(page).map(showLine(page))),
  )))
  further.hidden = rest.length === 0
}

/* Returns the best places of a page in which words were found, each once, however often the page says it. */
const findLines = page => {
  const words = page.raw_content.replace(/&lt;/g, "<").replace(/&gt;/g, ">").split(/\s+/)
  const anchors = page.anchors.toSorted((a, b) => a.location - b.location)
  const places = new Map()
  for (const { location, balanced_score: score } of page.weighted_locations) {
    const number = anchors.findLastIndex(anchor => anchor.location <= location)
    const anchor = anchors[number]
    if (!anchor || anchor.element === "h1") continue
    const place = places.get(number) ?? { anchor, end: anchors[number + 1]?.location ?? words.length, hits: [], score: 0 }
    place.hits.push(location)
    place.score += score
    places.set(number, place)
  }
  const shown = new Set()
  return [...places.values()]
    .sort((a, b) => LINE.test(b.anchor.id) - LINE.test(a.anchor.id) || b.score - a.score)
    .map(place => ({ ...place, ...cut(place), trail: findTrail(anchors, place.anchor) }))
    .map(place => ({ ...place, words: words.slice(place.start, place.end) }))
    .filter(({ anchor }) => !shown.has(nameWords(anchor)) && shown.add(nameWords(anchor)))
    .slice(0, LINES)
}

/* Returns what all lines of the same words have in common: the end of their ids. */
const nameWords = ({ id }) => LINE.test(id) ? id.split("-").at(-1) : id

/* Returns where to begin and end what is shown: a line whole, of anything longer the words around the first hit. */
const cut = ({ anchor, end, hits }) => end - anchor.location <= LONG || LINE.test(anchor.id)
  ? { start: anchor.location, end }
  : { start: Math.max(anchor.location, hits[0] - LONG / 4), end: Math.min(end, hits[0] + LONG / 2) }

/* Returns the headings that a line stands under, such as "Positions · Ann Roe": who speaks stands in them. */
const findTrail = (anchors, { element, location }) => {
  const above = anchors.filter(anchor => anchor.location < location && /^h[23]$/.test(anchor.element))
  const section = above.findLastIndex(anchor => anchor.element === "h2")
  const speaker = element === "h3" ? [] : above.slice(section + 1).slice(-1)
  const trail = element === "h2" ? [] : [above[section], ...speaker]
  return trail.filter(Boolean).map(anchor => anchor.text).join(" · ")
}

const showLine = page => ({ anchor, start, words, hits, trail }) => {
  const marked = words.flatMap((word, number) => [hits.includes(start + number) ? make("mark", {}, word) : word, " "])
  const heading = start > anchor.location && /^h\d$/.test(anchor.element) ? anchor.text : ""
  const above = [trail, heading].filter(Boolean).join(" · ")
  const label = above ? [make("small", { textContent: above }), " "] : []
  return make("li", {}, make("a", { href: `${page.url}#${anchor.id}` }, ...label, ...marked.slice(0, -1)))
}

const step = (event, by) => {
  const stops = [form.q, ...list.querySelectorAll("a")]
  const stop = stops.indexOf(document.activeElement)
  if (stop < 0) return
  event.preventDefault()
  stops[Math.min(Math.max(stop + by, 0), stops.length - 1)].focus()
}

let pause
form.q.addEventListener("input", () => {
  clearTimeout(pause)
  pause = setTimeout(ask, 150)
})
form.addEventListener("change", event => event.target !== form.q && ask())
form.addEventListener("submit", async event => {
  event.preventDefault()
  clearTimeout(pause)
  await ask()
  list.querySelector("a")?.focus()
})
facets.addEventListener("toggle", () => dialog.open && ask())
further.addEventListener("click", () => show(turn))
dialog.addEventListener("keydown", event => {
  if (event.key === "ArrowDown") step(event, 1)
  if (event.key === "ArrowUp") step(event, -1)
})
dialog.addEventListener("close", () => putInAddress({}))
dialog.addEventListener("click", event => {
  if (event.defaultPrevented) return
  const link = event.target.closest("a")
  const here = link?.pathname === location.pathname
  if (here) putInAddress({}) /* so that the browser goes to the line without loading the page again */
  if (here || event.target === dialog || event.target.closest(".close")) dialog.close()
})

document.querySelector("button.seek").addEventListener("click", open)
document.addEventListener("keydown", event => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target.closest("input, select, textarea, [contenteditable]")) return
  event.preventDefault()
  open()
})

const asked = new URLSearchParams(location.search)
for (const [name, value] of asked) {
  const field = form.elements.namedItem(name)
  if (field?.localName === "select" && name !== "sort") field.add(new Option(value, value))
  if (field) field.value = value
}
facets.open = matchMedia("(min-width: 60em)").matches || [...asked.keys()].some(name => name !== "q")
if (Object.keys(readQuestion()).length) open()
