"""Where learners' answers run: shut off from the verdict, the solutions, the network and the machine."""
