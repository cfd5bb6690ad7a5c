"""The pairs of docs/look, and what differs on purpose in each."""

from __future__ import annotations

from collections.abc import Sequence

from look_sides import PORTRAIT, Pair, figure, page, settings, staff_problem

HELP = "The emergency card is one tap away on every page: “When to get help at once” stands beside Next."
NO_AREA = "No number of mm², no “narrowed” word and no red-to-blue scale: the drawing shows room by shape alone."
NERVES = "Nerves keep one colour at every width; narrowing is shown by shape, not by redness."
NO_MM = "No number of mm on a patient's page: a bar and its words say how much room the drawing leaves."
FEWER_NAMES = "Fewer names, each in a pill that stays readable from a second chair."

PAIRS: Sequence[Pair] = (
    Pair("explain-slider", "ui-01-step-narrowing.png", "A page with a slider", (
        "The figure is the shaded cross-section of the anatomy study, not the placeholder of the design; it names "
        "front, back and the patient's sides, and carries a scale.",
        "The gauge says “Less room”, computed from the drawn ratio, with no fraction: no source covers “half”.",
        "The last stop is Marked; “severe” is not used.",
        "The line under the figure says that it is a drawing, and that many people with such a scan feel nothing.",
        "Each claim has its own source mark.",
        HELP,
    ), page("what-narrows")),
    Pair("causes", "ui-01-step-narrowing.png", "Causes, one by one", (
        "The design moves all causes with one slider; here a part is picked and moves alone, or all of them.",
        "What each way takes out stands beside every part, in as many words for each, in the order of the visit.",
        "Room is a bar beside the slider: the ring’s place in the column is taken by the three ways.",
        "The line under the figure says that how much each part takes is our choice, not a finding.",
        HELP,
    ), page("cause-by-cause", cause="disc")),
    Pair("two-states", "axial-compare.png", "Healthy and narrowed, at one scale", (
        "Ten millimetres are drawn in both panes, at the scale of both.",
        "Each pane names its own parts: names in the middle with lines both ways would have no room for large type.",
        NO_AREA, NERVES,
    ), page("healthy-and-narrow")),
    Pair("posture", "ui-02-posture-exam-room-dark.png", "The side view, moved by a slider", (
        "One side view that a slider moves from arched to bent, in place of two; nothing starts by itself.",
        "Fluid, nerves and ligament keep their colours at every posture.",
        "The page says that the movement is drawn larger than life.",
        HELP,
    ), page("why-leaning-helps", theme="dark")),
    Pair("walkthrough", "ui-03-procedure-walkthrough.png", "A walkthrough", (
        "One picture a scene, in stills; the moving drawing beside a simulated X-ray comes later.",
        "No aspirin for size (no source), no play button yet; Next names the next scene.",
        "What one may feel stands in a box of its own on every scene.",
    ), page("mild-walk", part=6)),
    Pair("numbers", "ui-05-icon-arrays.png", "Chances out of 100", (
        "Arrays fill from the bottom row, left to right; the shape on the chest tells options apart in grey.",
        "Three outcomes of one study, either of the two among them; both frames in words.",
        "How the groups differed stands on the same screen.",
    ), page("chances-2y")),
    Pair("timeline", "ui-06-recovery-timeline.png", "Recovery over time", (
        "A lane an option instead of a row a milestone: the options were not measured in the same way.",
        "An end that no source states fades out. Every bar opens its source.",
    ), page("recovery-times")),
    Pair("checklist", "ui-07-is-it-for-me.png", "Who may it suit", (
        "The closing words are the same whatever is answered; there is no result.",
        "Answers only choose questions to bring. Each option has its own items.",
    ), page("worth-asking", part=1)),
    Pair("values", "ui-08-what-matters.png", "What matters", (
        "Nothing is preset, and no fit mark reacts: the table of what each way offers is the same for everyone.",
    ), page("what-matters", part=1)),
    Pair("take-home", "ui-09-take-home.png", "What to take home", (
        "No print, no code to scan, no picture of the sheet: the hand-out comes later.",
        "Nothing about the person stands here unless staff tick it.",
    ), page("take-home")),
    Pair("grid", "ui-04-compare-table.png", "The options side by side", (
        "The order is the session's: no procedure first here. Letter and shape follow the place, colour the option.",
        "The groups that can be folded away are the basics, results, and harms with what comes later.",
        "“Not measured in the same way” stands where two options have no figure that may face each other.",
        "How sure we are is computed from the sources: nothing here reaches Moderate or Strong.",
        "The decision, in which “not now” is a real answer, stands under the title.",
        HELP,
    ), page("three-ways")),
    Pair("drawer", "ui-17-sources-drawer.png", "Where a figure comes from", (
        "Who paid has three forms; here “believed to be …, not confirmed”, in bold because a maker may have paid.",
        "How sure we are names each thing that lowered it.",
        "Limits and citation are on a second page: nothing scrolls.",
    ), page("three-ways", drawer="h2h-harm")),
    Pair("contrast", "ui-20-high-contrast.png", "High contrast", (
        "Nerves stay lemon with a dark outline, as in every theme, instead of turning orange.",
        HELP,
    ), page("what-narrows", theme="contrast")),
    Pair("grid-200", "ui-21-text-200-percent.png", "Text at 200 per cent", (
        "The title and the decision stay on the first part, so it holds two answers instead of four.",
        "The chapters keep their names as long as they fit.",
        "Page 1 of 9 counts the parts of all options: Next reads every option in turn.",
        HELP,
    ), page("three-ways", text=200)),
    Pair("portrait", "ui-13-kiosk-page-portrait.png", "Portrait", (
        "The design is the waiting-room kiosk, with larger buttons and its tools; ours is the exam room upright.",
        "Callouts keep their second line: there is room for it.",
    ), page("what-narrows", PORTRAIT)),
    Pair("staff-problem", "ui-18-content-pack-error.png", "A pack with problems", (
        "Problems read as `check` reports them, with file, line and column.",
        "No red: it is kept for the emergency notice. A cross or a triangle says which kind it is.",
        "Staff can close the program from here.",
    ), staff_problem),
    Pair("settings", "ui-19-settings.png", "Settings, for staff", (
        "Three sections, for what can be set today; About is a page of every visit.",
        "Nothing is written before Save; the design’s Done would have to keep every press at once.",
        "Text sizes have names instead of percentages, as in the menu; the content’s own language comes first.",
        "The switch carries a tick while it is on, so that its colour says nothing alone.",
    ), settings),
    Pair("axial-healthy", "axial-healthy.png", "The canal, healthy", (NO_AREA, FEWER_NAMES),
         figure("inside-the-canal", severity=0)),
    Pair("axial-marked", "axial-severe.png", "The canal, marked narrowing", (
        NERVES, NO_AREA, FEWER_NAMES,
        "No word such as pinched, squeezed or irritated.",
    ), figure("what-narrows", severity=1)),
    Pair("axial-after", "axial-after-mild.png", "The canal after mild", (
        "The drawn gain stays under 15 mm² and 1 mm: no study we rely on measured how much room is gained.",
        "What was taken away is a ghost; the way of the tool is not drawn on this page.",
        NERVES, NO_AREA, FEWER_NAMES,
    ), figure("what-narrows", severity=1, removal_left=1, removal_right=1)),
    Pair("side-anatomy", "sagittal-1-anatomy.png", "The lower back from the side", (
        NERVES, FEWER_NAMES, "Other names are said when a part is touched.",
        "A person stands beside it in the same posture; the facet joints beyond the cut are dashed.",
    ), figure("why-leaning-helps", "side", posture=-0.4)),
    Pair("side-standing", "sagittal-2-standing.png", "Standing upright", (
        NERVES, NO_MM, "What the posture does to the pain is said in words with a source, not in the picture.",
    ), figure("why-leaning-helps", "side-low", posture=-0.4, severity=1)),
    Pair("side-leaning", "sagittal-3-leaning.png", "Leaning forward", (
        NERVES, NO_MM, "The glass keeps off labels and bones, so it changes its place with the posture.",
    ), figure("why-leaning-helps", "side-low", posture=0.7, severity=1)),
    Pair("side-close", "sagittal-4-severity.png", "The tight level, near by", (
        NERVES, NO_MM, "One drawing that is moved in place of three; “severe” is not used.",
    ), figure("why-leaning-helps", "side-close", severity=1)),
)
