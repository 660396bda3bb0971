# The course for a JupyterHub or one's own computer:
#   docker build -t course . && docker run --rm -p 8888:8888 course
FROM quay.io/jupyter/base-notebook:python-3.12
WORKDIR /home/jovyan/course
COPY --chown=1000:100 requirements.lock.txt .
RUN pip install --no-cache-dir -r requirements.lock.txt
COPY --chown=1000:100 . .
RUN pip install --no-cache-dir --no-deps --editable .
