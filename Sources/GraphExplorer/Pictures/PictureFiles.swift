import Foundation
import GraphDrawing
import RelationModel

extension Explorer {
  /// `/picture/KIND.FORMAT`: a picture as a file, or what it shows as JSON.
  func pictureFile(_ visit: Visit, _ file: String) async throws -> Response {
    guard let dot = file.lastIndex(of: ".") else { throw PageError.notFound }
    let (name, ending) = (String(file[..<dot]), String(file[file.index(after: dot)...]))
    let picture = try visit.picture(named: name)
    if ending == "json" {
      let drawing = try await pictures.drawing(picture, visit.snapshot, visit.language)
      return try API.json(PictureAnswer(drawing))
    }
    guard let format = PictureFormat(rawValue: ending) else { throw PageError.notFound }
    let data = try await pictures.file(picture, as: format, visit.snapshot, visit.language)
    let type =
      switch format {
      case .svg: "image/svg+xml"
      case .png: "image/png"
      case .pdf: "application/pdf"
      case .gv: "text/vnd.graphviz; charset=utf-8"
      }
    return Response(
      type: type, body: data,
      headers: [.init(name: "Content-Disposition", value: "inline; filename=\"bailanys-\(name).\(ending)\"")])
  }

  /// A picture on a page, with the links to its files.
  func figure(_ visit: Visit, _ picture: PictureRequest, named name: String, _ caption: Phrase) async throws -> Markup {
    let files = ["png", "svg", "pdf", "gv", "json"].map { ending -> Markup in
      "<li><a href=\"\(visit.link(picture.address(ending)))\">\(ending.uppercased())</a></li>"
    }
    let file = visit.link(picture.address("svg"))
    let meanwhile: Markup = "<a href=\"\(file)\"><img src=\"\(file)\" alt=\"\(visit(caption))\" loading=\"lazy\"></a>"
    let drawn = try await visit.part(
      "canvas-\(name)", within: visit.partPatience, class: "canvas", Words.pictureLater, meanwhile: meanwhile
    ) { [pictures] in
      do {
        return try await pictures.inline(picture, named: name, for: visit)
      } catch is DrawingError {
        return "<p>\(visit(Words.pictureFailed))</p>"
      }
    }
    return """
      <figure class="picture">
      \(drawn)
      <figcaption><span id="picture-\(name)">\(visit(caption))</span> <span class="files">\(visit(Words.download)):</span> <ul class="files">\(files)</ul></figcaption>
      </figure>

      """
  }
}

/// What a picture shows, as JSON.
struct PictureAnswer: Encodable {
  struct Node: Encodable {
    let id: String
    let label: String
    let group: String?
  }
  struct Edge: Encodable {
    let source: String
    let target: String
    let label: String?
    let line: String
    let evidence: String?
    let url: String?
  }
  struct Group: Encodable {
    let id: String
    let label: String
  }
  let title: String?
  let caption: String?
  let source: String?
  let nodes: [Node]
  let edges: [Edge]
  let groups: [Group]

  init(_ drawing: Drawing) {
    title = drawing.title
    caption = drawing.caption
    source = drawing.source
    nodes = drawing.nodes.map { Node(id: $0.id, label: $0.label, group: $0.group) }
    edges = drawing.edges.map {
      Edge(
        source: $0.source, target: $0.target, label: $0.label, line: $0.line.rawValue, evidence: $0.tooltip, url: $0.url
      )
    }
    groups = drawing.groups.map { Group(id: $0.id, label: $0.label) }
  }
}
