FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish FisherLab.Server -c Release -o /lab

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /lab
COPY --from=build /lab .
RUN mkdir /data && chown app /data
USER app
VOLUME /data
EXPOSE 5080
# Inside a container "loopback" is the container's own: it listens on all of its addresses, and docker-compose.yml publishes the port on the host's loopback only.
ENV FISHERLAB_ALLOW_REMOTE=1
ENTRYPOINT ["./FisherLab.Server", "serve", "--urls", "http://0.0.0.0:5080", "--data", "/data"]
