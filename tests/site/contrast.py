"""What a browser tells of the contrast of a page."""

CONTRAST = 4.5
"""Least contrast of text, WCAG 2.2 level AA."""

FAINT = """least => {
  const parse = color => (color.match(/[\\d.]+/g) ?? []).map(Number)
  const linear = v => v <= 10.31 ? v / 3294.6 : ((v / 255 + .055) / 1.055) ** 2.4
  const luminance = ([r, g, b]) => .2126 * linear(r) + .7152 * linear(g) + .0722 * linear(b)
  const behind = element => {
    for (let e = element; e; e = e.parentElement) {
      const color = parse(getComputedStyle(e).backgroundColor)
      if ((color[3] ?? 1) > 0) return color
    }
    return [255, 255, 255]
  }
  const contrast = element => {
    const both = [parse(getComputedStyle(element).color), behind(element)].map(luminance).sort((x, y) => y - x)
    return (both[0] + .05) / (both[1] + .05)
  }
  const shows = element => element.checkVisibility({opacityProperty: true})
    && [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())
  const places = ["article", "footer", ".md-header", ".md-tabs", ".md-sidebar", "dialog[open]"]
  return places.flatMap(place => [...document.querySelectorAll(`${place} *`)])
    .filter(element => !element.matches(".headerlink") && shows(element) && contrast(element) < least)
    .map(element => `${element.className} ${element.textContent.trim().slice(0, 40)}`)
}"""
"""What stands out less than WCAG asks for from the colour behind it."""
