import Bailanys
import Foundation
import Testing

/// What a machine may do to the tool: no disk, no memory, no home, other people's files. A sentence, an exit code, and nothing lost.
@Suite struct FaultTests {
  private let folder: TemporaryFolder

  init() throws { folder = try Sample.built() }

  /// Whether this process may mount something where nobody else sees it.
  static let canMount: Bool = {
    let run = try? ToolRun(["--version"], shell: "unshare -m sh -c 'mount -t tmpfs none /mnt' && exec \"$@\"")
    return run?.status == 0
  }()

  static let hasFaketime = (try? ToolRun([], shell: "command -v faketime"))?.status == 0

  /// Whether a sanitizer watches; who builds with one says so by its options, be they empty.
  static let isSanitized = !ToolRun.sanitizerOptions.isEmpty

  private func shell(_ script: String, _ arguments: String..., environment: [String: String] = [:]) throws -> ToolRun {
    try folder.write(script, to: "script.sh")
    return try ToolRun(arguments, in: folder.url, environment: environment, shell: "sh -eu script.sh \"$@\"")
  }

  private func build(_ into: String = "graph") throws -> ToolRun {
    try ToolRun(["build", "corpus", "--into", into], in: folder.url)
  }

  // MARK: - Disks

  /// A disk of a few megabytes on which the last build's products take all room but some.
  @Test(.enabled(if: canMount, "mounting needs root"), arguments: [0, 64, 400])
  func aFullDiskLeavesTheOldProducts(kilobytesFree: Int) throws {
    try folder.write("11.06.2024\n\n«Арлан» клубының президенті Марат Есжанов алаңды ашты.", to: "new.txt")
    let run = try shell(
      """
      mkdir disk
      unshare -m sh -euc '
        mount -t tmpfs -o size=3m none disk
        "$1" build corpus --into disk/graph > built
        cp -r disk/graph before
        free=$(df -k --output=avail disk | tail -n 1)
        dd if=/dev/zero of=disk/filler bs=1k count=$((free - \(kilobytesFree))) 2> /dev/null
        cp new.txt corpus
        status=0
        "$1" build corpus --into disk/graph > again || status=$?
        diff -r -x "records.sqlite*" before disk/graph
        "$1" stats --graph disk/graph/graph.sqlite > stats
        rm disk/filler
        "$1" build corpus --into disk/graph > again
        "$1" build corpus --into fresh/graph > again
        diff -r -x "records.sqlite*" fresh/graph disk/graph
        exit $status' sh "$1"
      """)
    #expect(run.status == 73 || run.status == 74, "\(run.status) \(run.output)")
    #expect(run.errors.contains("the disk is full"), "\(run.errors)")
  }

  @Test(.enabled(if: canMount, "mounting needs root"))
  func aReadOnlyDiskIsReadFrom() throws {
    let run = try shell(
      """
      mkdir disk
      unshare -m sh -euc '
        mount -t tmpfs none disk
        cp -r graph corpus disk
        mount -o remount,ro disk
        for question in stats signed "search Айгүл" "check --corpus disk/corpus" "draw signatures -o - --format svg" report; do
          "$1" $question --graph disk/graph/graph.sqlite > answer
        done
        for command in "build corpus --into disk/graph" "build corpus --into disk/new" "draw signatures -o disk/x.png --graph graph/graph.sqlite" \\
          "judge ignore person-aigul-bekturova --graph disk/graph/graph.sqlite" "retract 2024-06-11-sport --into disk/graph"; do
          status=0
          "$1" $command > answer || status=$?
          test $status = 73 || echo "$command: $status"
        done' sh "$1"
      """)
    #expect(run.status == 0 && run.output.isEmpty, "\(run.output)\(run.errors)")
    let sentences = run.errors.split(separator: "\n")
    #expect(
      sentences.count >= 5 && sentences.allSatisfy { $0.contains("read-only") || $0.contains("Read-only") },
      "\(run.errors)")
  }

  // MARK: - Files

  /// Files grow, shrink, vanish and come while they are read; whatever was read, the graph is sound.
  @Test func aCorpusThatChangesUnderTheReader() throws {
    for number in 0..<60 {
      try folder.write(
        "2024-01-02\n\nНөмірі \(number) «Үміт \(number)» қоры мен «Сенім» клубы меморандумға қол қойды.",
        to: "corpus/more/\(number).txt")
    }
    let run = try shell(
      """
      (
        while :; do
          for number in 1 5 9 20 40; do
            echo "«Үміт» қоры ашылды." >> corpus/more/$number.txt
            : > corpus/more/$((number + 1)).txt
            rm -f corpus/more/$((number + 2)).txt
            mv corpus/more/$((number + 3)).txt corpus/more/$((number + 2)).txt 2> /dev/null || :
            mkdir corpus/more/x$number 2> /dev/null || rmdir corpus/more/x$number 2> /dev/null || :
          done
        done
      ) & changer=$!
      status=0
      "$1" build corpus --into other || status=$?
      kill $changer
      "$1" check --graph other/graph.sqlite > sound
      exit $status
      """)
    #expect(run.status == 0, "\(run.status) \(run.errors)")
  }

  @Test func whatIsNoFileIsSkippedAndNamed() throws {
    let run = try shell(
      """
      cd corpus
      mkfifo pipe.txt pipe.jsonl; ln -s /dev/zero zero.txt; ln -s /dev/full full.html; ln -s . circle; ln -s self.txt self.txt
      ln -s nowhere.md gone.md; mkdir folder.txt; ln -s ../corpus/folder.txt again.txt; ln -s /proc/self/mem mem.xml
      cd ..
      exec "$1" build corpus --into graph
      """)
    #expect(
      run.status == 0 && run.output.contains("Articles read: 0; not changed since the last build: 3; skipped: 7"),
      "\(run.output)\(run.errors)")
    for name in ["pipe.txt", "pipe.jsonl", "zero.txt", "full.html", "self.txt", "gone.md", "mem.xml"] {
      #expect(run.output.contains("skipped \(name): it could not be read"), "\(name)")
    }
  }

  @Test(arguments: [
    "mkfifo corpus/judgements.jsonl", "ln -s /dev/zero corpus/judgements.jsonl", "mkdir corpus/judgements.jsonl",
  ])
  func judgementsThatAreNoFileStopTheBuild(making: String) throws {
    let before = try folder.products(in: "graph")
    let run = try shell(making + "\nexec timeout 60 \"$1\" build corpus --into graph")
    #expect(run.status == 66 && run.errors.contains("judgements.jsonl"), "\(run.status) \(run.errors)")
    #expect(try folder.products(in: "graph") == before)
  }

  /// A graph of somebody else names the file that judgements go to.
  @Test func aGraphDoesNotChooseWhichFileIsWrittenTo() throws {
    let file = GraphFile(path: folder.url.appendingPathComponent("graph/graph.sqlite").path)
    for name in [".profile", "../home/.bashrc", "/etc/hosts"] {
      var manifest = try file.manifest()
      manifest["judgements_path"] = name
      try file.write(try file.read(), manifest: manifest, inputs: try file.inputs())
      let run = try ToolRun(["judge", "ignore", "Айгүл Бектұрова", "--graph", "graph/graph.sqlite"], in: folder.url)
      #expect(run.status == 64 && run.errors.contains("no .jsonl file"), "\(run.errors)")
    }
    #expect(try !folder.files().contains { $0.hasSuffix(".profile") || $0.hasSuffix(".bashrc") })
  }

  // MARK: - Surroundings

  /// Locale, home, time zone and the folder for temporary files do not tell in the bytes.
  @Test(arguments: [
    "exec env -u HOME -u PATH -u PWD \"$@\"", "LC_ALL=C LANG=POSIX exec \"$@\"",
    "LC_ALL=tr_TR.UTF-8 LANGUAGE=ar exec \"$@\"",
    "unset HOME; TMPDIR=/nowhere XDG_CACHE_HOME=/nowhere exec \"$@\"", "TZ=Pacific/Kiritimati exec \"$@\"",
  ])
  func surroundingsDoNotTell(shell: String) throws {
    try buildsTheSame(shell: shell)
  }

  /// Nor does the clock.
  @Test(
    .enabled(if: hasFaketime, "another clock needs faketime"),
    .enabled(if: !isSanitized, "a sanitizer waits for ever where faketime stands between it and the system"),
    arguments: ["1970-01-01 00:00:01", "2106-02-08 00:00:01"])
  func theClockDoesNotTell(time: String) throws {
    try buildsTheSame(shell: "exec faketime '\(time)' \"$@\"")
  }

  private func buildsTheSame(shell: String) throws {
    let run = try ToolRun(["build", "corpus", "--into", "other"], in: folder.url, shell: shell)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.products(in: "other") == folder.products(in: "graph"))
  }

  @Test func withoutFontsPicturesWarn() throws {
    try folder.write(
      "<fontconfig><dir>\(folder.url.path)/none</dir><cachedir>\(folder.url.path)/cache</cachedir></fontconfig>",
      to: "none/fonts.conf")
    let run = try ToolRun(
      ["draw", "signatures", "-o", "x.png", "--graph", "graph/graph.sqlite"], in: folder.url,
      environment: ["FONTCONFIG_FILE": folder.url.appendingPathComponent("none/fonts.conf").path])
    #expect(run.status == 0 && run.errors.contains("no font with the Kazakh letters"), "\(run.status) \(run.errors)")
  }

  /// Little memory is enough, or the program says that it is not and the products stay; it never waits for what it does not get.
  ///
  /// What a process may write to is limited (`-d`) or all that it maps, its libraries too (`-v`), of which nothing is left below some 300 MB.
  @Test(
    .enabled(if: !isSanitized, "a sanitizer takes memory of its own"),
    arguments: ["-d 65536", "-d 49152", "-d 40960", "-d 24576", "-d 16384", "-d 12288", "-v 524288", "-v 393216"])
  func littleMemoryIsEnoughOrTold(limit: String) throws {
    let before = try folder.products(in: "graph")
    try folder.write("11.06.2024\n\n«Арлан» клубының президенті Марат Есжанов алаңды ашты.", to: "corpus/new.txt")
    let run = try ToolRun(
      ["build", "corpus", "--into", "graph"], in: folder.url, shell: "ulimit \(limit); exec timeout -s KILL 120 \"$@\"")
    if run.status != 0 {
      #expect([71, 73, 74].contains(run.status) && run.errors.contains("memory"), "\(run.status) \(run.errors)")
      // What was being made is swept away by the next build.
      for (name, data) in before {
        #expect(try Data(contentsOf: folder.url.appendingPathComponent("graph/" + name)) == data, "\(name)")
      }
      #expect(try build().status == 0)
    }
    #expect(try build("fresh").status == 0)
    #expect(try folder.products(in: "graph") == folder.products(in: "fresh"))
    #expect(try folder.products(in: "graph") != before)
  }

  @Test func aReaderThatGoesIsNoError() throws {
    for command in [
      ["show", "Айгүл Бектұрова"], ["report"], ["export", "-f", "json", "-o", "-"], ["stats", "--format", "json"],
    ] {
      let run = try ToolRun(
        command + ["--graph", "graph/graph.sqlite"], in: folder.url, shell: "\"$@\" | head -c 10 > /dev/null")
      #expect(run.status == 0 && run.errors.isEmpty, "\(command): \(run.errors)")
    }
    let closed = try ToolRun(["stats", "--graph", "graph/graph.sqlite"], in: folder.url, shell: "exec \"$@\" >&-")
    #expect(closed.status == 74 && closed.errors.contains("Standard output could not be written to"))
  }

  /// Where nothing but the tool's own files can be reached: no network, not even the machine itself.
  @Test(.enabled(if: canMount, "an empty network namespace needs root"))
  func nothingNeedsTheNetwork() throws {
    let run = try shell(
      """
      unshare -n sh -euc '
        test "$(ls /sys/class/net | grep -cv lo)" = 0 || cat /proc/net/dev | tail -n +4
        "$1" build corpus --into offline > built
        export BAILANYS_GRAPH=offline/graph.sqlite
        "$1" search Айгүл > answer
        "$1" path "Айгүл Бектұрова" "Болат Жаңабергенов" > answer
        "$1" draw signatures -o x.png
        "$1" report -o report.html
        "$1" export -f graphml -o x.graphml
        "$1" import x.graphml -o y.sqlite > answer' sh "$1"
      diff -rq -x "records.sqlite*" graph offline
      """)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.output)\(run.errors)")
  }
}
