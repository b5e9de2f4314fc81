window.YTD.profile.part0 = [
  {
    "profile": {
      "description": {
        "bio": "Last keeper of the Fen Light. One lamp, one kettle, one gull.",
        "website": "",
        "location": "The Fen"
      }
    }
  }
]
