import sys

from grader.mark_your_own.mark import main

sys.exit(main())
