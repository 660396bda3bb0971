"""What widgets and their halves in the page say to each other (../live_widgets.js)."""

import json
import os
import sys

from page_kernel.messages import post

os.environ["JUPYTER_WIDGETS_ECHO"] = "0"  # the page has what it said


def connect():
    """Before the first widget is made."""
    import comm
    from comm.base_comm import BaseComm

    class PageComm(BaseComm):
        def publish_msg(self, msg_type, data=None, metadata=None, buffers=None, **keys):
            post(map(bytes, buffers or ()), comm=self.comm_id, kind=msg_type, data=data or {})

    comm.create_comm = PageComm


def hear_widget(comm_id, data, buffers):
    """A message of the page, JSON with buffers beside it, for the widget of this id."""
    found = sys.modules["comm"].get_comm_manager().comms.get(comm_id)
    if found:
        raw = [memoryview(buffer.to_bytes()) for buffer in buffers]
        found.handle_msg({"content": {"comm_id": comm_id, "data": json.loads(data)}, "buffers": raw})
