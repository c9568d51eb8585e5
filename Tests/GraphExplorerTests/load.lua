-- Mixed pages for wrk, on any graph:
--   bailanys serve --graph Graphs/sample/graph.sqlite --port 8080
--   wrk --threads 2 --connections 32 --duration 30s --timeout 20s --latency --script Tests/GraphExplorerTests/load.lua http://127.0.0.1:8080/
-- The pages of entities are those that the rankings and the search name. An answer other than 200 is counted as an error.

local names = { "министр", "бай", "а", "қазақстан", "нұр", "ов" }
local fixed = {
  "/", "/signed", "/signed?kind=person", "/signed?page=1&least=1", "/rankings", "/rankings?by=betweenness&kind=person",
  "/rankings?by=pagerank&kind=institution", "/communities", "/communities?number=1", "/report", "/report?chapter=keys", "/report?chapter=signings", "/doubts", "/path", "/explorer.css", "/explorer.js",
  "/picture/signatures.svg", "/picture/communities.svg", "/picture/mentions.svg?theme=dark", "/picture/positions.json",
  "/api/statistics", "/api/openapi.json", "/api/communities?limit=5", "/api/signed?limit=20",
}

local function escaped(text)
  return (text:gsub("[^%w%-%._~]", function(byte) return string.format("%%%02X", byte:byte()) end))
end

local function read(path)
  local program = io.popen("curl --silent --max-time 60 '" .. wrk.scheme .. "://" .. wrk.host .. ":" .. wrk.port .. path .. "'")
  local text = program:read("*a")
  program:close()
  return text
end

local paths = {}

function init()
  for _, path in ipairs(fixed) do paths[#paths + 1] = path end
  for _, name in ipairs(names) do
    paths[#paths + 1] = "/search?q=" .. escaped(name)
    paths[#paths + 1] = "/api/suggest?q=" .. escaped(name)
  end
  local ids = {}
  for _, kind in ipairs({ "person", "institution", "event" }) do
    local number = 0
    for id in read("/api/rankings?limit=400&kind=" .. kind):gmatch('"id":"([^"]+)"') do
      number = number + 1
      if number % 20 == 1 then ids[#ids + 1] = id end
    end
  end
  for place, id in ipairs(ids) do
    paths[#paths + 1] = "/entity/" .. id
    paths[#paths + 1] = "/api/entity/" .. id .. "?limit=20"
    paths[#paths + 1] = "/picture/around.svg?limit=24&id=" .. id
    paths[#paths + 1] = "/path?from=" .. id .. "&to=" .. ids[place % #ids + 1]
  end
end

local place = 0

function request()
  place = place % #paths + 1
  return wrk.format("GET", paths[place], { ["Accept-Encoding"] = "gzip" })
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    "%.0f requests/s; p50 %.0f ms, p99 %.0f ms, longest %.0f ms; errors: status %d, connect %d, read %d, write %d, timeout %d\n",
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3,
    errors.status, errors.connect, errors.read, errors.write, errors.timeout))
end
