window.__THAR_CONFIG = {
  "userInfo": {
    "accountId": "1482093751",
    "userName": "old_fen_light",
    "displayName": "Keeper Marn, Fen Light"
  },
  "archiveInfo": {
    "generationDate": "2025-11-20T09:00:00.000Z",
    "isPartialArchive": false
  },
  "dataTypes": {
    "account": {
      "files": [
        {
          "fileName": "data/account.js",
          "globalName": "YTD.account.part0",
          "count": "1"
        }
      ]
    },
    "profile": {
      "files": [
        {
          "fileName": "data/profile.js",
          "globalName": "YTD.profile.part0",
          "count": "1"
        }
      ]
    },
    "tweets": {
      "files": [
        {
          "fileName": "data/tweets.js",
          "globalName": "YTD.tweets.part0",
          "count": "330"
        }
      ]
    }
  }
}
