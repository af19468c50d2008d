# The local cloud in a container, built by you: docker compose up --build
FROM eclipse-temurin:25-jdk
RUN apt-get update -q \
 && apt-get install -yq --no-install-recommends maven \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --create-home souk
USER souk
WORKDIR /home/souk/souk
COPY --chown=souk . .
# Builds now, so that it starts at once.
RUN ./local-sam/up --help
EXPOSE 8080
# An exec form, so that the signal of `docker stop` reaches it.
ENTRYPOINT ["./local-sam/up", "--host", "0.0.0.0"]
