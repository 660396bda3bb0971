"""What the prose says of a measured number agrees with the number that the built page shows."""

import re
from functools import cache

import nbformat
import pytest
from bs4 import BeautifulSoup

from tests.support.browser import HTML, ROOT
from tests.support.missing import missing
from tests.support.page_pictures import widget_state

# A notebook, a phrase of its prose, where outputs show the number, and the least and the most that the phrase allows.
PHRASES = [
    ("book/intro", "right about 96 times in a hundred", "chapters/02-layers: read right: ([\\d.]+)%", 95.5, 96.5),
    ("01-neurons", "That is about 59 %", r"read right: ([\d.]+)% of the test images", 58.5, 59.7),
    ("01-neurons", "Two 3s share about half", r"a 3 and another 3: +(\d+)%", 45, 55),
    ("01-neurons", "with an 8 it is hardly less", r"a 3 and an 8: +(\d+)%", 40, 50),
    ("01-neurons", "For an 8, about one time in three", r"farther away than the 8: (\d+)%", 30, 37),
    ("01-neurons", "it is more, over 40 %", r"farther away than the 1: (\d+)%", 40.5, 49),
    ("01-neurons", "and half of the agreement is gone", r"a 3 and another 3: +(\d+)%", 45, 55),
    ("01-neurons", "this rule never says 5", r"answers, case by case: \[[^5]*?(\d)\]", 7, 7),
    ("01-neurons", "about as far from its own copy", r"a 3 from its shifted copy: ([\d.]+)", 9.2, 10),
    ("01-neurons", "as from another 3 drawn at random", r"copy: [\d.]+, from another 3: ([\d.]+)", 9.2, 10),
    ("01-neurons", "More than four in five", r"all test images: ([\d.]+)%", 80, 85),
    ("01-neurons", "do much better than 82 %", r"all test images: ([\d.]+)%", 81.5, 82.5),
    ("01-neurons", "is right about 82 % of the time", r"all test images: ([\d.]+)%", 81.5, 82.5),
    ("01-neurons", "how many of the 82 % are left", r"all test images: ([\d.]+)%", 81.5, 82.5),
    ("01-neurons", "about a third go wrong", r"only the 5s: (\d+)%", 63, 71),
    ("01-neurons", "Not one answer differs", r"answers that differ: (\d+)", 0, 0),
    ("01-neurons", "in place of 47 million", r"numbers to keep: ([\d,]+)", 46.5e6, 47.5e6),
    ("01-neurons", "For nearly all, the nearest image", r"read right: ([\d.]+)% of 500", 95, 99),
    ("01-neurons", "images about 97 %, much like the network to come", r"read right: ([\d.]+)% of 500", 95, 98),
    ("01-neurons", "All 10,000 answers are the same", r"differ from those of the templates: (\d+)", 0, 0),
    ("02-layers", "About 96 % are right", r"read right: ([\d.]+)%", 95.5, 96.5),
    (
        "02-layers",
        "Keeping every image is about as good",
        "chapters/01-neurons: read right: ([\\d.]+)% of 500",
        95.5,
        97,
    ),
    ("02-layers", "it is right only about half of the time", r"margin below 0.2 \(\d+ images\): +(\d+)%", 45, 55),
    ("02-layers", "eight times closer to another 7", r"\ntrained .*output ([\d.]+)", 0.118, 0.133),
    ("02-layers", "does nothing of the kind", r"untrained .*output ([\d.]+)", 0.8, 1),
    ("02-layers", "nearly as far apart as a 7 and another digit", r"\ntrained +input ([\d.]+)", 0.8, 0.95),
    ("02-layers", "about 97 %, sit between", r"of 13,002 parameters, ([\d.]+)%", 96.5, 97.5),
    ("02-layers", "Of the strongest places, six in ten", r"strongest 5%: (\d+)% at an outline", 57, 65),
    ("02-layers", "picked blindly, one in ten", r"\(blindly: (\d+)%\)", 8, 12),
    ("02-layers", "two 3s share only about half", "chapters/01-neurons: a 3 and another 3: +(\\d+)%", 45, 55),
    ("02-layers", "reads about 96 new digits in a hundred", r"read right: ([\d.]+)%", 95.5, 96.5),
    ("03-weighted-sums", "The stroke gets 24, one for each of its pixels", r"with @: ([\d.]+)", 24, 24),
    ("03-weighted-sums", "More than ninety of its hundred favourites", r"with ring +7s .*?: (\d+)", 91, 99),
    ("03-weighted-sums", "without the ring it is about two in three", r"without ring .*?: (\d+)", 62, 71),
    ("03-weighted-sums", "about ten of the hundred are 7s on average", r"100 shuffled grids: (\d+) on", 8, 12),
    ("03-weighted-sums", "one of a hundred shuffles found at least as many 7s", r"on average; (\d+) of them", 1, 1),
    ("03-weighted-sums", "With the biases, 82 % are right", r"\nwith +the biases: ([\d.]+)%", 81.5, 82.5),
    ("03-weighted-sums", "Keep the 82 %", r"\nwith +the biases: ([\d.]+)%", 81.5, 82.5),
    ("03-weighted-sums", "read 82 % of the test images", r"\nwith +the biases: ([\d.]+)%", 81.5, 82.5),
    ("03-weighted-sums", "it is about 63 %", r"without the biases: ([\d.]+)%", 62.5, 63.5),
    ("03-weighted-sums", "without the biases 63 %", r"without the biases: ([\d.]+)%", 62.5, 63.5),
    (
        "03-weighted-sums",
        "nearly half of all images",
        r"without the biases: .*?, ([\d,]+) read as a 0 or",
        4_500,
        4_999,
    ),
    ("03-weighted-sums", "it is lowest for the 0 and the 8", r"lowest biases: \['(\d): ", 0, 0),
    ("03-weighted-sums", "it is lowest for the 0 and the 8", r"lowest biases: \['0: -\d+', '(\d): ", 8, 8),
    ("03-weighted-sums", "about 96 % of new digits", "chapters/02-layers: read right: ([\\d.]+)%", 95.5, 96.5),
    ("03-weighted-sums", "the sum drops from 24 to 6", r"-1 rows: +([-\d.]+)", 6, 6),
    ("03-weighted-sums", "by two rows, to −12", r"-2 rows: +([-\d.]+)", -12, -12),
    ("04-sigmoid-bias-relu", "from about −20 to 17", r"smallest ([-\d.]+)", -21, -19.5),
    ("04-sigmoid-bias-relu", "from about −20 to 17", r"largest ([\d.]+)", 16.5, 17.5),
    ("04-sigmoid-bias-relu", "the 1s than to any other digit", r"images, \d+ of them (\d)s", 1, 1),
    ("04-sigmoid-bias-relu", "more than four in five of the images", r"above 10: .*?(\d+)% of them 7s", 81, 89),
    ("04-sigmoid-bias-relu", "fewer than one in four of the images", r"bias +0: .*?(\d+)% of them 7s", 15, 24.9),
    ("04-sigmoid-bias-relu", "With −10, more than four in five are", r"bias -10: .*?(\d+)% of them 7s", 81, 89),
    ("04-sigmoid-bias-relu", "finds less than a fifth of all 7s", r"bias -10: .*?finds (\d+)%", 15, 19.9),
    ("04-sigmoid-bias-relu", "three in four again", r"\n(\d+)% are 7s; it finds", 72, 78),
    ("04-sigmoid-bias-relu", "about a third of all 7s", r"are 7s; it finds (\d+)%", 30, 36),
    ("04-sigmoid-bias-relu", "The switch answers for none", r"step +changes its activation for +(\d+)", 0, 0),
    ("04-sigmoid-bias-relu", "From −1 to 1, three in ten are", r"the two light up for .*?(\d+)% of them 1s", 28, 32),
    ("04-sigmoid-bias-relu", "nearly nine in ten of all 1s", r"they find (\d+)% of all 1s", 85, 89.9),
    ("04-sigmoid-bias-relu", "does not get to one in five", r"finds as many: (\d+)% of what", 10, 19.9),
    ("05-matrix-form", "nearly half of what lights it is not a zero", r"of what lights it, (\d+)% are zeros", 50, 60),
    ("05-matrix-form", "hardly better than a neuron that never fires", r"right about ([\d.]+)% of all", 90.3, 92.5),
    ("05-matrix-form", "Our row finds most zeros", r"hits: (\d+) of 980 zeros", 735, 970),
    ("05-matrix-form", "less than a tenth of the mistakes", r"our row 8\d\d; the trained row (\d+);", 0, 80),
    ("05-matrix-form", "read about 82 % of the", r"ten mean images: ([\d.]+)%", 81.5, 82.5),
    ("05-matrix-form", "Ten trained rows read about 92 %", r"ten trained rows: ([\d.]+)%", 91.5, 92.5),
    ("05-matrix-form", "in between make it about 96 %", r"whole network: ([\d.]+)%", 95.5, 96.5),
    ("06-cost", "costs about 2.8.", r"\ncost ([\d.]+)", 2.75, 2.85),
    ("06-cost", "About 3 against 0.05", r"untrained ([\d.]+), trained", 2.5, 3.5),
    ("06-cost", "against 0.05", r"untrained [\d.]+, trained ([\d.]+)", 0.045, 0.055),
    ("06-cost", "costs 0.9. That is about the least", r"\ncost: ([\d.]+)", 0.895, 0.9),
    ("06-cost", "pays more than three times as much", r"untrained ([\d.]+), trained", 2.7, 3.6),
    ("06-cost", "give or take a hundredth", r"an output varies by ([\d.]+)", 0, 0.006),
    ("06-cost", "about 10 % right, because about 10 % happen", r"untrained, training .*, reads ([\d.]+)%", 9, 11),
    ("06-cost", "The winners are the zeros, every one", r"better for .* zeros among them: ([\d,]+)", 5923, 5923),
    ("06-cost", "About eight times as many lose as win", r"worse for ([\d,]+)", 44_000, 50_000),
    ("06-cost", "loses about twelve times what", r"untrained: gained 60[\d.]* in all, lost ([\d.]+)", 690, 750),
    ("06-cost", "costliest 5 % still carry nearly three quarters", r"costliest 5% carry (\d+)%", 70, 75),
    ("07-gradient-descent", "Both its slopes are below a ten-millionth", r"C: .*gradient \(\+([\d.]+),", 0, 1e-7),
    ("07-gradient-descent", "some 2,700 times less", r"top to middle: ([\d,]+) times", 2650, 2800),
    ("07-gradient-descent", "earn about seven tenths of the fall", r"160 weights of the last layer ([\d.]+)", 67, 74),
    ("07-gradient-descent", "only 22 of the 100 steepest", r"after ten steps, (\d+) of", 22, 22),
    ("07-gradient-descent", "a single image is 36 degrees off", r"random start: 1 images, angle (\d+)", 36, 36),
    ("07-gradient-descent", "twenty images are 63 degrees off", r"3,000 steps: 20 images, angle (\d+)", 62, 64),
    ("07-gradient-descent", "you get almost half of the fall", r"output biases alone (\d+)%", 44, 50),
    ("07-gradient-descent", "gets three or four times as far", r"(\d+)% as much", 2.7, 3.9),
    ("07-gradient-descent", "more than thirty times as far", r"(\d+)% as much", 2.7, 3.3),
    ("07-gradient-descent", "in the end four test digits in five", r"; reads (\d+)% of the 10,000", 78, 85),
    ("07-gradient-descent", "around step 215 the steps are too long", r"rises in .* from step (\d+)", 208, 220),
    ("07-gradient-descent", "the network reads four digits in ten", r"of 1,000 images: reads ([\d.]+)%", 37, 43),
    ("07-gradient-descent", "at half or twice the rate it reads fewer", r"at half the rate ([\d.]+)%", 0, 36),
    ("07-gradient-descent", "at half or twice the rate it reads fewer", r"at twice the rate ([\d.]+)%", 0, 36),
    ("07-gradient-descent", "the network reads nine in ten", r"steps of 20 images: reads ([\d.]+)%", 88, 93),
    (
        "07-gradient-descent",
        "But the cost falls by 1.9, and not by twenty",
        r"gradient -([\d.]+), best of 200",
        1.85,
        1.95,
    ),
    ("07-gradient-descent", "not by twenty times 0.145", r"our step -([\d.]+); the best", 0.1445, 0.1455),
    ("08-backpropagation", "$a$ moves by 0.23", r"three slopes: [\d.]+ · ([\d.]+)", 0.225, 0.235),
    ("08-backpropagation", "$C$ moves by −0.71", r"three slopes: .* · (-[\d.]+) =", -0.715, -0.705),
    ("08-backpropagation", "Most of the pulling cancels", r"of all the pulling, (\d+)% cancels", 60, 80),
    ("08-backpropagation", "among them about a hundred 3s", r"3s among the 1,000: (\d+)", 85, 115),
    ("08-backpropagation", "thousands of times faster than trying", r"= ([\d,]+) times backpropagation", 1_000, 20_000),
    ("08-backpropagation", "But why nudge by 0.00001", r"a hundredth, (\d+) at 0.00001", 9, 11),
    ("08-backpropagation", "A billionth is hardly better than a hundredth", r"that agree: (\d+) at a hundredth", 6, 6),
    ("08-backpropagation", "A billionth is hardly better than a hundredth", r"(\d+) at a billionth", 6, 7),
    ("08-backpropagation", "Backpropagation stays below three", r"parameters, ([\d.]+) passes", 2, 2.9),
    ("09-training", "about 96 new digits in a hundred", r"test images read right: +([\d.]+)%", 95.5, 96.5),
    ("09-training", "ours cost three times as much", r"cost: ([\d.]+)", 2.7, 3.3),
    ("09-training", "they read nine digits in ten", r"after one epoch: ([\d.]+)%", 88, 94),
    ("09-training", "At 0.03 it has hardly left its start", r"rate 0\.03 reads (\d+)%", 9, 17),
    ("09-training", "From 1 to 10 the network reads about nine in ten", r"rate 1 +reads (\d+)%", 86, 94),
    ("09-training", "From 1 to 10 the network reads about nine in ten", r"rate 10 +reads (\d+)%", 86, 94),
    (
        "09-training",
        "a single step throws all ten outputs down to 0",
        r"brightest output for any image is ([\d.]+)",
        0,
        0.01,
    ),
    ("09-training", "there they stay, at a cost of 1", r"rate 30 +reads \d+%, cost ([\d.]+)", 0.99, 1.01),
    ("09-training", "The rate 5 gets the better start", r"keeps 5 +([\d.]+)%", 93, 94.5),
    ("09-training", "The rate 5 gets the better start", r"keeps 0\.5 +([\d.]+)%", 91.5, 92.9),
    ("09-training", "it gains in one epoch and loses in the next", r"keeps 5 +[\d.]+% ([\d.]+)%", 85, 92.5),
    ("09-training", "it gains in one epoch and loses in the next", r"keeps 5 .* ([\d.]+)%\n", 92, 94.5),
    ("09-training", "starts a little behind and overtakes", r"keeps 0\.5 .* ([\d.]+)%\n", 95, 97),
    ("09-training", "The falling rate has both", r"falls from 5 .* ([\d.]+)%\n", 95.5, 97),
    (
        "09-training",
        "a batch is nearly at right angles",
        r"after +1 epochs: mean cosine ([\d.]+)",
        0.1,
        0.3,
    ),
    ("09-training", "and one in five points uphill", r"after +1 epochs: .*uphill (\d+)%", 15, 25),
    ("09-training", "nearly every other one does", r"after 50 epochs: .*uphill (\d+)%", 41, 49.9),
    ("09-training", "at about 97 of 100", r"\n0 +([\d.]+)%", 96.8, 97.8),
    ("09-training", "at about 97 of 100", r"\n6e-05 +([\d.]+)%", 96.8, 97.8),
    ("09-training", "reads between one and two more in a hundred", r"\n0 +[\d.]+% +([\d.]+)%", 94.6, 95),
    ("09-training", "reads between one and two more in a hundred", r"\n6e-05 +[\d.]+% +([\d.]+)%", 96.1, 96.5),
    ("09-training", "About 96 %. (Other chapters", r"test images read right: +([\d.]+)%", 95.5, 96.5),
    ("09-training", "for a network of this shape, and so do we", r"recipe +mean ([\d.]+)%", 95.5, 96.5),
    ("09-training", "our runs stop at 94.8 %", r"without decay +mean ([\d.]+)%", 94.7, 94.9),
    ("09-training", "It reads 82 %", r"ten mean images: +([\d.]+)%", 81.5, 82.5),
    ("09-training", "comes of it: about 92 %", r"one layer +reads ([\d.]+)%", 91.5, 92.5),
    ("09-training", "with 79,510 numbers to set", r"([\d,]+) parameters; as good", 79_510, 79_510),
    ("09-training", "the small one reads 94 in a hundred", r"seed 1, two epochs of two: +([\d.]+)%", 93.5, 94.5),
    ("09-training", "nearly three points of accuracy on new", r"\n0\.0006 +[\d.]+% +([\d.]+)%", 93.4, 93.8),
    ("09-training", "Two epochs, and it stands", r"test's scatter, after (\d+)", 2, 2),
    ("09-training", "from eighteen to eight, to four, to two", r"ten means +.*misreads ([\d.]+)", 17.5, 18.5),
    ("09-training", "from eighteen to eight, to four, to two", r"one layer +.*misreads ([\d.]+)", 7.5, 8.5),
    ("09-training", "from eighteen to eight, to four, to two", r"16 and 16 +.*misreads ([\d.]+)", 3.5, 4.5),
    ("09-training", "from eighteen to eight, to four, to two", r"\n100 +.*misreads ([\d.]+)", 1.5, 2.5),
    ("09-training", "all is chosen: about 96 %", r"test images read right: +([\d.]+)%", 95.5, 96.5),
    ("10-what-it-learned", "our network reads about 96 of 100", r"our network +(\d+)%", 95.5, 96.5),
    ("10-what-it-learned", "One pixel costs three points", r"our network +96% +(\d+)%", 93, 93),
    ("10-what-it-learned", "two cost nineteen", r"our network +96% +\d+% +(\d+)%", 75, 78),
    ("10-what-it-learned", "At four it reads fewer than half", r"our network +96% +\d+% +\d+% +\d+% +(\d+)%", 0, 49),
    ("10-what-it-learned", "about four in a hundred fewer", r"learned from moved digits +(\d+)%", 91.5, 92.5),
    (
        "10-what-it-learned",
        "at the price of four points on centred ones",
        r"learned from moved digits +(\d+)%",
        91.5,
        92.5,
    ),
    ("10-what-it-learned", "Seven in ten get a bright answer", r"median: [\d.]+; above 0.5 for (\d+)%", 67, 74),
    ("10-what-it-learned", "above 0.9 are only three in a hundred", r"above 0.9 on (\d+)%", 2.5, 3.5),
    ("10-what-it-learned", "about two thirds of a grid unexplained", r"explains (\d+)% of a grid on av", 29, 37),
    ("10-what-it-learned", "six of its sixteen grids", r"random grids: (\d+) of 16", 6, 6),
    ("10-what-it-learned", "it falls from 96 to 60 of 100", r"without its best edges (\d+)%", 58, 62),
    ("10-what-it-learned", "and about 75 are left", r"other pieces, ten times: (\d+)%", 73, 77),
    ("10-what-it-learned", "Alone they read about half", r"edges alone (\d+)%", 42, 55),
    ("10-what-it-learned", "A correlation of 0.52", r"the change with 2s minus 7s: ([\d.]+)", 0.515, 0.525),
    (
        "10-what-it-learned",
        "another digit minus 7s, reaches 0.45",
        r"1s minus 7s and so on: +[\d.]+ to ([\d.]+)",
        0.44,
        0.46,
    ),
    ("10-what-it-learned", "in about four of ten, where", r"like the right difference in (\d+)", 32, 41),
    ("10-what-it-learned", "shuffled it is about 0.1", r"shuffled among the inked pixels: ([\d.]+)", 0.05, 0.14),
    ("10-what-it-learned", "did it in none of 200", r"the inked pixels, flips (\d+) of 200", 0, 0),
    ("10-what-it-learned", "it is still sure one time in five", r"taught with noise .*%\s+\d+%\s+(\d+)%", 17, 23),
    ("10-what-it-learned", "A change of about a tenth", r"the image moved by (\d+)%", 8, 13),
    (
        "10-what-it-learned",
        "takes the accuracy from 96 % to 52 %",
        r"our network +96% +\d+% +\d+% +(\d+)%",
        45,
        55,
    ),
    ("11-memory-or-structure", "the network with true labels reads nine in ten", r"images: \d+% and (\d+)%", 88, 93),
    ("11-memory-or-structure", "To get 85 % takes one epoch", r"true labels after 1 epoch: (\d+)%", 84.5, 85.5),
    ("11-memory-or-structure", "about thirty with shuffled ones", r"it takes (\d+) epochs to get there", 26, 34),
    ("11-memory-or-structure", "our factor of a little over three", r"shuffled ones: ([\d.]+) to", 3.05, 3.6),
    ("11-memory-or-structure", "361 end up wrong", r"(\d+) false labels, seed 0", 361, 361),
    ("11-memory-or-structure", "Look at the fourth epoch", r"seed 0, after epoch (\d+)", 4, 4),
    ("11-memory-or-structure", "and almost none of the false", r"false labels given (\d+)%", 0, 6),
    ("11-memory-or-structure", "for more than four in five", r"read as what they show (\d+)%", 81, 89),
    ("11-memory-or-structure", "Both read about 92 %", r"New digits read: ([\d.]+)% to", 91.5, 92.5),
    ("11-memory-or-structure", "The cost stays below 0.1 all the way", r"trained bend ([\d.]+), random", 0, 0.0999),
    ("11-memory-or-structure", "Half-way the cost is almost 0.9", r"straight ([\d.]+), trained bend", 0.85, 0.9),
    ("11-memory-or-structure", "and the mountain stays", r"random bend ([\d.]+)", 0.75, 1.2),
    ("11-memory-or-structure", "more than nine new digits in ten", r"read on the bent path: ([\d.]+)%", 90.5, 93),
    ("11-memory-or-structure", "in its middle the cost is lower", r"on the bent path ([\d.]+), at its ends", 0, 0.07),
    ("11-memory-or-structure", "no more than a network that always answers 1", r"\nsigmoid +([\d.]+)%", 9.8, 11.4),
    ("11-memory-or-structure", "Every one of the sixty steps leads down", r"six ends, (\d+) lead down", 60, 60),
    ("11-memory-or-structure", "by almost a third", r"(\d+)% of that after 6", 67, 72),
    ("11-memory-or-structure", "within one point of each other", r"between two seeds: ([\d.]+) points", 0, 1),
    ("11-memory-or-structure", "ReLU reads more than four images in five", r"\nReLU +[\d.]+% +([\d.]+)%", 80, 90),
    ("11-memory-or-structure", "make the slope 27,000 times smaller", r"slopes shrink ([\d,]+) times", 26_500, 27_500),
    ("11-memory-or-structure", "make it about thirty times smaller", r"with the sigmoid, (\d+) times", 25, 34),
    ("11-memory-or-structure", "ReLU's lead of seventy points", r"\+([\d.]+) with 6", 67, 75),
    (
        "11-memory-or-structure",
        "One reads three new digits in four",
        r"\nalone +of the 400 100%, of new digits (\d+)%",
        73,
        79,
    ),
    (
        "11-memory-or-structure",
        "the other little more than one",
        r"with the others +of the 400 100%, of new digits (\d+)%",
        26,
        31,
    ),
    ("11-memory-or-structure", "The mountain is 0.71 high", r"highest on the way ([\d.]+)", 0.705, 0.725),
    ("11-memory-or-structure", "none of the eleven came back", r"layer 1: off .*? (\d+) of 16", 11, 11),
    ("11-memory-or-structure", "none of the eleven came back", r"layer 1: .*?came back (\d+)", 0, 0),
    ("11-memory-or-structure", "all fifteen that were off", r"layer 2: .*?came back (\d+)", 15, 15),
    ("12-a-better-ending", "such a neuron needs ten steps", r"from 0.9 +squared error +(\d+) steps", 10, 10),
    ("12-a-better-ending", "six steps instead of 59", r"from 0.99 +squared error +(\d+) steps", 59, 59),
    ("12-a-better-ending", "it takes six steps instead of 59", r"from 0.99 .*cross-entropy (\d+)", 6, 6),
    ("12-a-better-ending", "needs over five hundred", r"from 0.999 squared error +(\d+) steps", 501, 599),
    ("12-a-better-ending", "and eight with the other", r"from 0.999 .*cross-entropy (\d+)", 8, 8),
    ("12-a-better-ending", "after about sixty steps", r"\n2 +\d+ \(.*?\) +(\d+)", 50, 70),
    ("12-a-better-ending", "after about a hundred and ninety", r"\n2 +(\d+) \(", 175, 205),
    ("12-a-better-ending", "at 5 there is no lead", r"\n5 +(\d+) \(", 169, 175),
    ("12-a-better-ending", "at 5 there is no lead", r"\n5 +\d+ \(.*?\) +(\d+)", 169, 175),
    ("12-a-better-ending", "at 10 it learns nothing", r"steps at 10: \d+%, (\d+)%", 8, 13),
    ("12-a-better-ending", "60 steps against 172", r"\n2 +\d+ \(.*?\) +(\d+)", 58, 62),
    ("12-a-better-ending", "60 steps against 172", r"\n5 +(\d+) \(", 171, 173),
    (
        "12-a-better-ending",
        "from every seed, by about one point",
        r"lead on squared error, rate 2: ([\d.]+) points",
        0.7,
        1.3,
    ),
    (
        "12-a-better-ending",
        "twice the rate, half a point is left",
        r"lead on squared error, rate 4: ([\d.]+) points",
        0.3,
        0.7,
    ),
    (
        "12-a-better-ending",
        "Twice the learning rate does not help it",
        r"trained, squared error, rate 4: 200 steps: (\d+)%",
        0,
        30,
    ),
    ("12-a-better-ending", "nearly as well as the softmax, 80 %", r"sigmoid, cross-entropy: (\d+)% after", 78.5, 81.5),
    ("12-a-better-ending", "against 84 %", r"\ntrained, cross-entropy +200 steps: (\d+)%", 82.5, 85.5),
    ("12-a-better-ending", "network reads 84 %", r"\ntrained, cross-entropy +200 steps: (\d+)%", 82.5, 85.5),
    ("12-a-better-ending", "the untrained one 77 %", r"untrained, cross-entropy +200 steps: (\d+)%", 75.5, 78.5),
    ("12-a-better-ending", "the same weights come to 79 %", r"same networks, another cost: (\d+)%", 77.5, 80.5),
    ("12-a-better-ending", "where they had come to 26 %", r"\ntrained, squared error +200 steps: (\d+)%", 25.5, 26.5),
    ("12-a-better-ending", "the old one does not in 500", r"\ntrained, squared error .*500 steps: (\d+)%", 0, 40),
    ("12-a-better-ending", "well short of the new", r"softmax, squared error: (\d+)% after", 35, 65),
    ("12-a-better-ending", "could not be better costs 1.46", r"given the probabilities: ([\d.]+)", 1.455, 1.465),
    ("13-your-network-your-hand", "few pixels take about two points", r"MNIST at 8 × 8 +(\d+)%", 93, 95),
    ("13-your-network-your-hand", "Nearly twenty more go with the people", r"\nIstanbul +(\d+)%", 74, 76),
    ("13-your-network-your-hand", "most of them are read as an 8", r"1s misread, (\d+)% of them as 8", 55, 99),
    ("13-your-network-your-hand", "those that are misread become a 3", r"9s misread, (\d+)% of them as 3", 50, 99),
    ("13-your-network-your-hand", "96 of 100 at home became 75", r"\nIstanbul +(\d+)%", 74.5, 75.5),
    ("13-your-network-your-hand", "96 of 100 at home", r"\nMNIST +(\d+)%", 95.5, 96.5),
    ("13-your-network-your-hand", "bring next to nothing", r"more digits of MNIST +(\d+)%", 74, 76.5),
    ("13-your-network-your-hand", "loses about half a point", r"digits: before 96.1%, after ([\d.]+)%", 95.4, 95.7),
    ("13-your-network-your-hand", "only 52 of 100 digits are read", r"our network +98% +\d+% +\d+% +(\d+)%", 51, 53),
    ("13-your-network-your-hand", "94 % at 0.3", r"all of it +\d+% +\d+% +\d+% +(\d+)%", 94, 94),
    ("13-your-network-your-hand", "about a third at 0.6", r"at 0.3, of the worst paper (\d+)%", 31, 36),
    ("13-your-network-your-hand", "reads not quite 90 of 100", r"slid over the image +(\d+)%", 87, 89.5),
    ("13-your-network-your-hand", "no way to tell them apart", r"the same: 190 of (\d+) digits that stay", 190, 190),
    ("13-your-network-your-hand", "read 86 in the middle, without them 89", r"slid over the image +(\d+)%", 89, 89),
    ("13-your-network-your-hand", "read 86 in the middle, without them 89", r"each at its place +(\d+)%", 86, 86),
    ("13-your-network-your-hand", "our network reads 98 in a hundred", r"our network +(\d+)%", 98, 98),
    ("13-your-network-your-hand", "8 of the 14 points", r"with ten digits of that hand +(\d+)%", 89, 89),
    ("13-your-network-your-hand", "8 of the 14 points", r"with ten digits of another form +(\d+)%", 81, 81),
    ("book/what-you-built", "counts loops, about 60", "chapters/01-neurons: read right: ([\\d.]+)% of the", 58, 61),
    ("book/what-you-built", "ten averages 82", "chapters/01-neurons: all test images: ([\\d.]+)%", 81.5, 82.5),
    ("book/what-you-built", "trained, about 92", "chapters/09-training: one layer +reads ([\\d.]+)%", 91.5, 92.9),
    ("book/what-you-built", "16-10, about 96", "chapters/09-training: test images read right: +([\\d.]+)%", 95.5, 96.5),
    ("book/what-you-built", "the same way, about 98", "chapters/09-training: \\n100 +reads ([\\d.]+)%", 97.5, 98.5),
]
# Percentages that say what is taken or asked, or that the lesson or a paper reports.
NOT_MEASURED = {
    "02-layers": ["a probability of 50 %"],
    "09-training": [
        "reports about 96 %",
        "How good is 96 %?",
        "**96 % is no record.**",
        "The lesson with the 96 %",
    ],
    "10-what-it-learned": [
        "A score of 96 % does not",
        '"96 % right"',
        '"96 %" is a promise',
        "a robin, with 99 % confidence",
    ],
}
# A notebook and the name of a question with a bar, what of the outputs is what it says was measured (a second number
# divides the first), and by what factor a page may show another one.
BARS = [
    ("01-neurons", "neurons-shared-pixels", r"a 3 and another 3: +(\d+)%", 1.02),
    ("01-neurons", "neurons-ten-templates", r"all test images: ([\d.]+)%", 1.01),
    ("03-weighted-sums", "weighted-sums-sevens", r"with ring +7s .*?: (\d+)", 1.001),
    ("04-sigmoid-bias-relu", "bias-what-it-still-finds", r"bias -10: .*?finds (\d+)%", 1.001),
    ("05-matrix-form", "loops-against-matrices", r"take (\d+) times as long for one image", 2.5),
    ("05-matrix-form", "matrix-form-shuffled-weights", r"weights shuffled: ([\d.]+)%", 1.1),
    ("05-matrix-form", "matrix-form-false-alarms", r"for every 100 hits: (\d+) false alarms", 1.02),
    ("06-cost", "cost-one-number", r"\ncost ([\d.]+)", 1.03),
    ("06-cost", "cost-untrained-eights", r"read as an 8: ([\d,]+)", 1.001),
    ("06-cost", "cost-of-the-hardest", r"costliest 5% carry (\d+)%", 1.02),
    ("06-cost", "cost-winners", r"better for ([\d,]+) images", 1.001),
    ("07-gradient-descent", "thousand-scouts", r"our step -([\d.]+); the best scout -([\d.]+)", 1.05),
    ("07-gradient-descent", "descent-rolled", r"; reads (\d+)% of the 10,000", 1.05),
    ("08-backpropagation", "backpropagation-cancelled", r"of all the pulling, (\d+)% cancels", 1.02),
    ("08-backpropagation", "backpropagation-billionth", r"(\d+) at a billionth", 1),
    ("08-backpropagation", "backpropagation-price", r"together [\d,]+ = ([\d.]+) passes", 1.1),
    ("09-training", "training-how-soon", r"half of them: step (\d+)", 1),
    ("09-training", "training-uphill", r"after 50 epochs: .*uphill (\d+)%", 1.02),
    ("09-training", "training-wider", r"test's scatter, after (\d+)", 1),
    ("10-what-it-learned", "what-it-learned-shift", r"fewer than half from (\d+) pixels", 1),
    ("10-what-it-learned", "what-it-learned-sisters", r"four sisters read (\d+) of 40", 1),
    ("10-what-it-learned", "what-it-learned-noise", r"median: [\d.]+; above 0.5 for (\d+)%", 1.02),
    ("11-memory-or-structure", "memory-shuffled-labels", r"([\d.]+)% of the training images with shuffled", 1.01),
    ("11-memory-or-structure", "memory-false-labels", r"seed 0, .*? read as what they show (\d+)%", 1.05),
    ("11-memory-or-structure", "memory-half-way", r"straight ([\d.]+), trained bend", 1.01),
    ("11-memory-or-structure", "memory-larger-start", r"sigmoid, weights × 4 +([\d.]+)%", 1.02),
    ("12-a-better-ending", "ending-steps-from-far", r"from 0.99 +squared error +(\d+) steps", 1),
    ("12-a-better-ending", "ending-noise", r"cross-entropy: on noise the largest output is ([\d.]+)", 1.02),
    ("13-your-network-your-hand", "your-hand-other-country", r"\nIstanbul +(\d+)%", 1.01),
    ("13-your-network-your-hand", "your-hand-faint-pixel", r"one faint pixel +(\d+)%", 1.02),
    ("13-your-network-your-hand", "your-hand-ten-digits", r"with ten digits of that hand +(\d+)%", 1.01),
    ("13-your-network-your-hand", "your-hand-shared-weights", r"each at its place +\d+% +\d+% +\d+% +(\d+)%", 1.01),
]
NOTEBOOKS = ["book/intro", *(f"chapters/{path.stem}" for path in sorted((ROOT / "chapters").glob("*.ipynb")))]


def place(notebook):
    return notebook if "/" in notebook else f"chapters/{notebook}"


@cache
def prose(notebook):
    file = ROOT / f"{place(notebook)}.ipynb"
    if not file.is_file():
        return " ".join(file.with_suffix(".md").read_text("utf-8").split())
    cells = nbformat.read(file, as_version=4).cells
    return " ".join(" ".join(cell.source for cell in cells if cell.cell_type == "markdown").split())


@cache
def page(notebook):
    file = HTML / f"{place(notebook)}.html"
    if not file.is_file():
        missing(f"no {file}: run make book")
    return BeautifulSoup(file.read_text("utf-8"), "html.parser")


@cache
def outputs(notebook):
    return "\n".join(["", *(output.get_text() for output in page(notebook).select(".cell_output, .nn-claim"))])


@pytest.mark.parametrize(("notebook", "phrase", "where", "least", "most"), PHRASES)
def test_a_phrase_agrees_with_the_number_shown(notebook, phrase, where, least, most):
    assert phrase in prose(notebook)
    source, pattern = where.split(": ", 1) if where.startswith("chapters/") else (notebook, where)
    found = re.search(pattern, outputs(source))
    assert found, f"{source} shows nothing like {pattern}"
    assert least <= float(found[1].replace(",", "").rstrip(".")) <= most, f"“{phrase}”, but {source} shows {found[0]}"


@pytest.mark.parametrize(("notebook", "name", "pattern", "factor"), BARS)
def test_a_bar_says_the_number_shown(notebook, name, pattern, factor):
    models = [model["state"] for model in widget_state(page(notebook)).values()]
    [answer] = [model["answer"] for model in models if model.get("name") == name]
    shown, *divisor = (number.replace(",", "") for number in re.search(pattern, outputs(notebook)).groups())
    measured = float(shown) / float(divisor[0]) if divisor else float(shown)
    assert measured / factor <= answer <= measured * factor


@pytest.mark.parametrize("notebook", NOTEBOOKS)
def test_every_percentage_of_the_prose_is_accounted_for(notebook):
    rest = prose(notebook)
    phrases = [phrase for where, phrase, *_ in PHRASES if place(where) == notebook]
    for phrase in [*phrases, *NOT_MEASURED.get(notebook.removeprefix("chapters/"), [])]:
        rest = rest.replace(phrase, "")
    assert re.findall(r".{30}\d ?%.{10}", rest) == []
