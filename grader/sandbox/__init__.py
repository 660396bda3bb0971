"""Where learners' answers run: shut off from the verdict, the solutions, the network and the machine.

The modules here are the trusted side. `inside` is the other one: that folder, and nothing else of the grader, is
mounted in the sandbox, and under the same name, so that a module is called alike on both sides.
"""
