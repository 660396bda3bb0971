"""What more than one test needs: browsers, JupyterLab, small courses, what is known of each widget."""
