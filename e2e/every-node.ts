/** A text that holds every kind of block and of things in the line, as somebody would write it. */
export const EVERY_NODE = `# Light through the year

The shortest night lasts, by the almanac, five hours and fifty minutes[^dusk], but nobody believes the almanac. If the sun stands $h$ degrees below the horizon, the sky's brightness falls as $B = B_0 e^{-kh}$.

## A year

| Month | Sunrise | Sunset | Length of the day | What people do |
| :--- | ---: | ---: | ---: | :--- |
| March | 6:31 | 18:34 | 12 h 03 m | They wait for the ice to go, and complain about the wind[^wind] |
| June | 3:35 | 22:25 | 18 h 50 m | They walk |
| December | 9:58 | 15:53 | 5 h 55 m | |

A second mark for the same note[^dusk] leads there as well,\\
and this line was broken by hand.

$$
\\cos \\omega_0 = -\\tan\\varphi \\, \\tan\\delta, \\qquad T = \\frac{2}{15}\\arccos\\left(-\\tan\\varphi\\tan\\delta\\right)
$$

What can't be set is shown as it was written: $\\unheard_1$.

<figure><img src="x.png" alt="A drawn map of the delta"><figcaption>The bridges, after the timetable of 1913.</figcaption></figure>

- A list
- with *two* points[^list]

> A quotation, which stands apart.

<aside><h3>Beside the text</h3><p>A sidebar.</p></aside>

<table><caption>Two rows that share a heading</caption><tr><th>Bridge</th><th colspan=2>Open</th></tr><tr><th rowspan=2>Palace</th><td>1:10</td><td>2:50</td></tr><tr><td>3:10</td><td>4:55</td></tr></table>

---

\`\`\`js
const night = 24 - day;
\`\`\`

The end of the text.

[^dusk]: Civil dusk. The nautical dusk never ends between the *end of May* and the middle of July.
[^wind]: It blows from the west.

    A second paragraph of the same note, with a formula: $v = 12$.
[^list]: A note in a list, with a link to [the almanac](https://example.org/almanac).
`;
