window.YTD.tweets.part0 = [
  {
    "tweet": {
      "full_text": "Log, 04:10. Up for the turn of the tide. It turned. I told the barometer, the ghosts, the eel, the hole, the gull &amp; now you. It was a good deal quicker when there was only the barometer. I would not go back.",
      "created_at": "Sun Aug 31 04:10:01 +0000 2025",
      "id_str": "1962004924728341741",
      "id": "1962004924728341741",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 23:50. Fog all round, close as a shawl. Somebody humming. Nothing to be seen in any direction, so they will be wanting a light.",
      "created_at": "Fri Aug 29 23:50:27 +0000 2025",
      "id_str": "1961577214768817951",
      "id": "1961577214768817951",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "The Admiral brought me something this evening &amp; dropped it on the log. It was the toe of the first slipper. He stayed to see that I had noticed, disapproved of how I had taken it, and went up to bed.",
      "created_at": "Thu Aug 28 06:00:03 +0000 2025",
      "id_str": "1960945451924653313",
      "id": "1960945451924653313",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 19:10. Lamp lit. It carries nine miles. I worked it out, and in all that way there is a buoy, a boatman, some eels, a school, a scarecrow in a hat &amp; a green light that is getting on nicely with its letters.",
      "created_at": "Wed Aug 27 19:10:03 +0000 2025",
      "id_str": "1960781874067439775",
      "id": "1960781874067439775",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "What I have learnt here.\nThe sea will want the lower shelf.\nBe polite to the third stair.\nNever count a heron.\nLight it anyway.",
      "created_at": "Sun Aug 24 00:33:41 +0000 2025",
      "id_str": "1959413767599327812",
      "id": "1959413767599327812",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 17:35. Tuck arrived on time. I did not know what to do with my hands. He said he had started out for last week, been held up &amp; overtaken himself. We shook on it, and I showed him where the kettle lives.",
      "created_at": "Sat Aug 23 17:35:41 +0000 2025",
      "id_str": "1959308574457255388",
      "id": "1959308574457255388",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 08:35. Second anniversary of the log. The Board's card reads Keeper, and then a blank, and in the blank someone has written \"Marn\" in pencil. I have had to go &amp; look at the gutters for a bit.",
      "created_at": "Wed Aug 20 08:35:08 +0000 2025",
      "id_str": "1958085376996945321",
      "id": "1958085376996945321",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Shipping forecast for my own kitchen.\nStove, fair.\nDresser, moderate, becoming damp.\nPantry, lost at sea.\nKettle, flat, occasionally sharp later.",
      "created_at": "Mon Aug 18 09:01:09 +0000 2025",
      "id_str": "1957367148576805663",
      "id": "1957367148576805663",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 22:55. High wind in the trumpets, all twelve. I had left the case open, and I will not say by accident. It was nearly a tune. Ships have been in touch.",
      "created_at": "Thu Aug 14 22:55:09 +0000 2025",
      "id_str": "1956127480083861426",
      "id": "1956127480083861426",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "A view of the east wall, in which part of chapter nine can be read from the beach on a clear day: https://fenlight.example/log/1790",
      "created_at": "Mon Aug 11 23:44:10 +0000 2025",
      "id_str": "1955052651934773619",
      "id": "1955052651934773619",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 14:35. Filled the crack with lime, tow &amp; the remainder of the Handbook. It is the first time I have known it to hold water. Or hold it out. The wall is dry.",
      "created_at": "Mon Aug 11 14:35:10 +0000 2025",
      "id_str": "1954914491562163631",
      "id": "1954914491562163631",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 12:55. Crack in the east wall, top to bottom, wide enough for a hand. I can see the sea through it. The sea can see me. We have both agreed to behave as before. #lighthouse",
      "created_at": "Fri Aug 08 12:55:18 +0000 2025",
      "id_str": "1953802195696161468",
      "id": "1953802195696161468",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 05:55. September. First cold edge on the wind. The fog has come down from the loft in my coat &amp; asked if it was time. I said it was getting on that way &amp; to do up the buttons.",
      "created_at": "Tue Aug 05 05:55:20 +0000 2025",
      "id_str": "1952609344028740347",
      "id": "1952609344028740347",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 16:30. Lamp trimmed, glass wiped, log signed. Marn, Fen Light.",
      "created_at": "Sat Aug 02 16:30:00 +0000 2025",
      "id_str": "1951681899525090122",
      "id": "1951681899525090122",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Dealt with the hats.\nOne for each post.\nThe causeway looks like a very patient queue.\nForty hats, so the heron has gone without.",
      "created_at": "Sat Aug 02 01:46:31 +0000 2025",
      "id_str": "1951459563664971733",
      "id": "1951459563664971733",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 15:35. Tuck opened it. It holds hats. Forty of them, the Board's pattern, &amp; a note to say that I had been careless with the first.",
      "created_at": "Thu Jul 31 15:35:31 +0000 2025",
      "id_str": "1950943412615000951",
      "id": "1950943412615000951",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 09:55. A cask has come ashore marked NOT TO BE OPENED BY THE KEEPER. Have sent for Tuck.",
      "created_at": "Tue Jul 29 09:55:28 +0000 2025",
      "id_str": "1950133060500521483",
      "id": "1950133060500521483",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 20:35. Left a whole herring on the rail for him this time. He ate half. The other half was by my chair when I came down. Neither of us is going to bring it up.",
      "created_at": "Sun Jul 27 20:35:29 +0000 2025",
      "id_str": "1949569350238330419",
      "id": "1949569350238330419",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Auditor &amp; Bosun went off with the flock at noon. The Admiral did not watch. He had something in his good eye, and then, when I looked, in the other one too.",
      "created_at": "Fri Jul 25 23:48:24 +0000 2025",
      "id_str": "1948893123574639775",
      "id": "1948893123574639775",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 11:10. Lent the marsh light my second-best lantern glass. It has been going about in it ever since, very upright. It is broad daylight &amp; nobody can see, but it could not wait for dark.",
      "created_at": "Thu Jul 24 11:10:24 +0000 2025",
      "id_str": "1948339978762556570",
      "id": "1948339978762556570",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "RT @eelhouse_bet: The eels here all turned to face Fen Light at supper. Wrote to ask. Keeper says his lodger had been telling a joke.",
      "created_at": "Mon Jul 21 19:15:14 +0000 2025",
      "id_str": "1947374827471854824",
      "id": "1947374827471854824",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 06:25. Mushrooms on the stair carpet, a neat ring, steps four to six. Am going round by the outside ladder so as not to be taken anywhere.",
      "created_at": "Sun Jul 20 06:25:14 +0000 2025",
      "id_str": "1946818662760655246",
      "id": "1946818662760655246",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 13:35. Thunderstorm stood directly overhead &amp; stayed for an hour, like a relation. Ghosts came down to the kitchen. Nobody made anything of it. I put out two more cups.",
      "created_at": "Sat Jul 19 13:35:39 +0000 2025",
      "id_str": "1946564592793950885",
      "id": "1946564592793950885",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Some of you have asked what he disapproves of most. I have kept a list since the spring. It is alphabetical and he is at present on buttons: https://fenlight.example/log/1758",
      "created_at": "Fri Jul 18 07:55:52 +0000 2025",
      "id_str": "1946116695653557569",
      "id": "1946116695653557569",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 04:10. Rain on a warm roof, the wind gone round to the south-west, soft. Both eels asleep, the Admiral on the rail with his bad eye shut &amp; the good one on me. Nothing wrong anywhere. Checked again at five to be certain, and found a bit of damp.",
      "created_at": "Wed Jul 16 04:10:52 +0000 2025",
      "id_str": "1945335296819764447",
      "id": "1945335296819764447",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 18:35. Tuck stopped for supper, first time in six years. We sat &amp; looked at the water. He said it was a lot of water. I said it was. He was late home.",
      "created_at": "Sun Jul 13 18:35:02 +0000 2025",
      "id_str": "1944465607885802106",
      "id": "1944465607885802106",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 10:00. The fallen window was number nineteen, the privy one. Have fitted the ship's door instead. The light there is poorer, but one can now leave by it.",
      "created_at": "Wed Jul 09 10:00:01 +0000 2025",
      "id_str": "1942886448233166890",
      "id": "1942886448233166890",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Nineteen again.",
      "created_at": "Sun Jul 06 04:51:20 +0000 2025",
      "id_str": "1941721601930630523",
      "id": "1941721601930630523",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "August. Board letter 140. They have met &amp; agreed that a lighthouse may have twenty windows. I went round to tell the windows. One of them has fallen out.",
      "created_at": "Sat Jul 05 17:43:20 +0000 2025",
      "id_str": "1941553494227412939",
      "id": "1941553494227412939",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 23:05. Quiet but for the sea, the frogs, the kettle cooling, the bats, the humming &amp; the drip. Took the drip out. Too quiet. Put the drip back.",
      "created_at": "Fri Jul 04 23:05:20 +0000 2025",
      "id_str": "1941272140317656499",
      "id": "1941272140317656499",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 15:00. Mended the roof. Went in to see. Could see the sky still, but from a different chair.",
      "created_at": "Tue Jul 01 15:00:06 +0000 2025",
      "id_str": "1940062863751979684",
      "id": "1940062863751979684",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 07:05. A summer visitor has asked the Admiral for a photograph. She got one. It is of the inside of his mouth.",
      "created_at": "Tue Jul 01 07:05:45 +0000 2025",
      "id_str": "1939943489666488957",
      "id": "1939943489666488957",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "How the twelfth trumpet came home, in three pages with a diagram of the prevailing current &amp; one of Tuck: https://fenlight.example/log/1731",
      "created_at": "Mon Jun 30 11:05:48 +0000 2025",
      "id_str": "1939641512359809982",
      "id": "1939641512359809982",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 21:15. Twelve trumpets on the landing. The case has stopped rattling. There was a small cold sigh on the third stair, like somebody finishing a jigsaw.",
      "created_at": "Sat Jun 28 21:15:48 +0000 2025",
      "id_str": "1939070248157400057",
      "id": "1939070248157400057",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "What the tide left today.\nRope, nine yards.\nA door, the match of the one I burned.\nTrumpet, one. That makes the dozen.",
      "created_at": "Thu Jun 26 10:35:49 +0000 2025",
      "id_str": "1938184415346571312",
      "id": "1938184415346571312",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 17:25. Large wave, single, about eleven feet, out of a flat sea. It came up the steps, turned round in the hall &amp; left. Nothing was taken. I think it had the wrong house.",
      "created_at": "Mon Jun 23 17:25:49 +0000 2025",
      "id_str": "1937200431626300721",
      "id": "1937200431626300721",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "The kettle, the teapot and I have had words about mornings. It was put to a vote. I have porridge now, in silence, at a quarter to five, before either of them is up.",
      "created_at": "Sun Jun 22 17:33:16 +0000 2025",
      "id_str": "1936839918614793721",
      "id": "1936839918614793721",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 12:40. Rowed over and apologised to the buoy. Repainted the number. It is now the ninth buoy beyond all question &amp; there is no eighth, but the eighth never complained.",
      "created_at": "Thu Jun 19 12:40:16 +0000 2025",
      "id_str": "1935679019156163927",
      "id": "1935679019156163927",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 09:35. Bell from the ninth buoy all morning, rather loud. I believe it has read yesterday's entry.",
      "created_at": "Sun Jun 15 09:35:58 +0000 2025",
      "id_str": "1934183087077521296",
      "id": "1934183087077521296",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "July. The sea has been so low that I walked out &amp; read the number on the ninth buoy. It is eight. I have told nobody but you &amp; the log. #fenlight",
      "created_at": "Wed Jun 11 14:09:04 +0000 2025",
      "id_str": "1932802263482943261",
      "id": "1932802263482943261",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 02:05. Heat lightning, no thunder. The tower kept appearing on the marsh in front of me. It looks smaller when it does not know that one is watching.",
      "created_at": "Sun Jun 08 02:05:04 +0000 2025",
      "id_str": "1931532899318051673",
      "id": "1931532899318051673",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 20:10. Calm. So calm that the fog lay down flat on the water and could be stepped over. I stepped over it. It said excuse me.",
      "created_at": "Fri Jun 06 20:10:50 +0000 2025",
      "id_str": "1931081365716103574",
      "id": "1931081365716103574",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@fen_school_desk3 The Auditor thanks you for the sums. She has marked them all wrong, which is her way, but she sat on number seven and would not let the Bosun near it.",
      "created_at": "Wed Jun 04 16:18:01 +0000 2025",
      "id_str": "1930297999753692184",
      "id": "1930297999753692184",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "fen_school_desk3",
      "in_reply_to_user_id_str": "3587625"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 16:05. Tower struck by a ball. Nobody in sight for nine miles. Threw it back out to sea. It has been returned, with some spin.",
      "created_at": "Mon Jun 02 16:05:01 +0000 2025",
      "id_str": "1929569952465127512",
      "id": "1929569952465127512",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 13:20. Soup has come up from the hole in the lamp-glass bucket. Onion. It wanted salt, but I was not going to say so with an echo like that.",
      "created_at": "Thu May 29 13:20:16 +0000 2025",
      "id_str": "1928078940306359000",
      "id": "1928078940306359000",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Onion report for midsummer. Up, most of them. Down, one, which I think is being pulled from below. Have sent it the rest of the row and a recipe.",
      "created_at": "Tue May 27 20:30:30 +0000 2025",
      "id_str": "1927462436339331522",
      "id": "1927462436339331522",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 04:10. Dawn like the inside of a shell. Stood &amp; looked until it was merely morning. Then I did the drains.",
      "created_at": "Sat May 24 04:10:30 +0000 2025",
      "id_str": "1926128647666743298",
      "id": "1926128647666743298",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 19:25. Gathered samphire on the south bar with the Admiral walking behind me. Whatever I left, he looked at, to see why.",
      "created_at": "Fri May 23 19:25:35 +0000 2025",
      "id_str": "1925996548063439329",
      "id": "1925996548063439329",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "A few of you doubt the small drawing. It is printed, it has his hat, and it is captioned \"hazard, shifts\": https://fenlight.example/log/1702",
      "created_at": "Tue May 20 17:10:19 +0000 2025",
      "id_str": "1924875343493969384",
      "id": "1924875343493969384",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 11:35. Tuck says that he ran aground on account of looking at his new chart. The chart shows the bank. There is a small drawing of him on it.",
      "created_at": "Sun May 18 11:35:19 +0000 2025",
      "id_str": "1924066262252685188",
      "id": "1924066262252685188",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "RT @lantern_sal: Fourth sock has gone to Fen Light by boat, so it ought to be there for the third one's birthday.",
      "created_at": "Sat May 17 05:13:42 +0000 2025",
      "id_str": "1923607837406551541",
      "id": "1923607837406551541",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 08:20. Bosun flew off the rail, clean as you like, round the tower &amp; back. The Auditor watched, then walked the distance to check it.",
      "created_at": "Wed May 14 08:20:42 +0000 2025",
      "id_str": "1922567733903303025",
      "id": "1922567733903303025",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 22:25. Lamp lit at twenty-five past ten. It will be out again by three. It has started to ask if it is worth getting its coat off.",
      "created_at": "Sat May 10 22:25:04 +0000 2025",
      "id_str": "1921330674267690451",
      "id": "1921330674267690451",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 14:55. The Board asks for a likeness of the keeper for its wall. I have sent a good one of the kettle. We are of an age &amp; it has more expression.",
      "created_at": "Thu May 08 14:55:56 +0000 2025",
      "id_str": "1920492870434471609",
      "id": "1920492870434471609",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Hot spell.\nThe tar has moved.\nThe butter has moved.\nThe Admiral has not moved, but has made it clear whose fault it is.",
      "created_at": "Tue May 06 15:36:19 +0000 2025",
      "id_str": "1919778257500804655",
      "id": "1919778257500804655",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 10:30. The cloth has come up from the hole, washed &amp; folded, no cake in it. I call that a satisfactory reply.",
      "created_at": "Sat May 03 10:30:19 +0000 2025",
      "id_str": "1918614086482574563",
      "id": "1918614086482574563",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 05:00. June. Dew so heavy that the Admiral has been standing in one place since dawn rather than be seen to have wet feet.",
      "created_at": "Wed Apr 30 05:00:40 +0000 2025",
      "id_str": "1917443963747519813",
      "id": "1917443963747519813",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Windy.",
      "created_at": "Mon Apr 28 06:10:28 +0000 2025",
      "id_str": "1916736753759938860",
      "id": "1916736753759938860",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@harbour_mabel I would be obliged for one more cake. The stove is standing well, thank you. This one is for somebody in the hole.",
      "created_at": "Thu Apr 24 02:54:28 +0000 2025",
      "id_str": "1915237877283074098",
      "id": "1915237877283074098",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "harbour_mabel",
      "in_reply_to_user_id_str": "3331651"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 23:30. Spoons returned, bright as day, &amp; with them the key. Have sent down half a cake in a clean cloth. Whoever it is, the Board must not be told.",
      "created_at": "Tue Apr 22 23:30:28 +0000 2025",
      "id_str": "1914824151135323874",
      "id": "1914824151135323874",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 17:15. Lowered a second lamp. That has come back trimmed as well, with the glass polished. I have lowered the spoons.",
      "created_at": "Fri Apr 18 17:15:22 +0000 2025",
      "id_str": "1913280202667496299",
      "id": "1913280202667496299",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "A sound from the hole that is not a well. I lowered a lamp on a string. It came back up trimmed.",
      "created_at": "Fri Apr 18 06:18:32 +0000 2025",
      "id_str": "1913114905149839279",
      "id": "1913114905149839279",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 16:40. The gutter that I mended on the first of the year has come down on the gutter I mended on the first of the year before. They look well together.",
      "created_at": "Mon Apr 14 16:40:32 +0000 2025",
      "id_str": "1911821885110001641",
      "id": "1911821885110001641",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Anyone wishing to consult the visitors' book may do so here. It holds one walker, one inspector, a hedgehog &amp; the cow: https://fenlight.example/log/1633",
      "created_at": "Sat Apr 12 09:30:10 +0000 2025",
      "id_str": "1910988804060467014",
      "id": "1910988804060467014",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 06:50. Saucer empty. Either the small fog or the hedgehog. One of them has left a damp patch &amp; the other has signed the visitors' book with a foot.",
      "created_at": "Wed Apr 09 06:50:10 +0000 2025",
      "id_str": "1909861375148804612",
      "id": "1909861375148804612",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 03:15. Dense fog, and inside it quite distinctly a smaller fog, holding on to the hem of the other. I was not introduced. Left a saucer of milk out, to be civil.",
      "created_at": "Sun Apr 06 03:15:29 +0000 2025",
      "id_str": "1908720184720437864",
      "id": "1908720184720437864",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Hot tea on the gallery, calm sea, evening sun, nothing broken.\nI waited an hour. Then the handle came off the cup, and I could relax.",
      "created_at": "Sat Apr 05 10:53:58 +0000 2025",
      "id_str": "1908473177963945630",
      "id": "1908473177963945630",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 21:45. Bats again, same one I think, four times round the lamp as before. I have entered it as a regular service. It keeps better time than the boat.",
      "created_at": "Wed Apr 02 21:45:58 +0000 2025",
      "id_str": "1907550095539297757",
      "id": "1907550095539297757",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 13:40. Low water. Cow gone home. I say gone home, she turned left at post nine. I took it up with the boots but they could see nothing wrong in it.",
      "created_at": "Mon Mar 31 13:40:52 +0000 2025",
      "id_str": "1906703240393739232",
      "id": "1906703240393739232",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@reedcutter_ned Your cow is here and well and has had the hedge. We did not have much of a hedge. It is in the kitchen until low water, and I would be glad if you told it that the window is not a door.",
      "created_at": "Mon Mar 31 03:38:09 +0000 2025",
      "id_str": "1906551561779596711",
      "id": "1906551561779596711",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "reedcutter_ned",
      "in_reply_to_user_id_str": "3450845"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 09:45. May. Cow on the causeway. It has gone as far as post twenty &amp; is considering the view. It is not one of mine. I have an eel.",
      "created_at": "Sat Mar 29 09:45:09 +0000 2025",
      "id_str": "1905919144624315212",
      "id": "1905919144624315212",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 00:00. Midnight. Lamp lit, door shut, gull out, ghosts in. Nothing further to report.",
      "created_at": "Wed Mar 26 00:00:01 +0000 2025",
      "id_str": "1904684727402764426",
      "id": "1904684727402764426",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Letter from the Board. They have heard that there are two chicks &amp; ask if either would consider a position. I read it to the Auditor. It has been eaten, from the signature up.",
      "created_at": "Sun Mar 23 02:00:47 +0000 2025",
      "id_str": "1903627955731774400",
      "id": "1903627955731774400",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 05:35. Both eggs out. One chick looked at the sea. The other looked at the first one for looking at the sea. I have named them the Bosun &amp; the Auditor.",
      "created_at": "Wed Mar 19 05:35:47 +0000 2025",
      "id_str": "1902232510790611554",
      "id": "1902232510790611554",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 20:55. A ship's horn to the north, three long. Gave her the lamp full on &amp; she came round handsomely and stood out to deep water. Nobody aboard will know how near it was. I had the other half of my pie.",
      "created_at": "Sun Mar 16 20:55:37 +0000 2025",
      "id_str": "1901376830830062564",
      "id": "1901376830830062564",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Things said to me by fog this spring.\nShift up.\nIs that all the marmalade?\nI was nearly a cloud, you know.",
      "created_at": "Thu Mar 13 02:44:24 +0000 2025",
      "id_str": "1900015053569720929",
      "id": "1900015053569720929",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 14:25. Sea has come in to look. It has touched up the corner by the stove. Have moved the biscuits, one shelf higher than the last time, as it has been growing.",
      "created_at": "Mon Mar 10 14:25:24 +0000 2025",
      "id_str": "1899104302399914724",
      "id": "1899104302399914724",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 14:05. Whitewashed the kitchen down to the tide mark. Below the tide mark the sea has always done its own decorating, and in fairness it has kept to one colour.",
      "created_at": "Thu Mar 06 14:05:33 +0000 2025",
      "id_str": "1897649755517907793",
      "id": "1897649755517907793",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 07:35. Larks up. Counted five. The Admiral watched them rise singing into the sun &amp; gave it the look that he gives to unnecessary expense.",
      "created_at": "Tue Mar 04 07:35:39 +0000 2025",
      "id_str": "1896826858240557857",
      "id": "1896826858240557857",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "It has been put to me that the eel is a pet. The eel &amp; I have discussed it and would prefer the word lodger.",
      "created_at": "Sat Mar 01 21:01:38 +0000 2025",
      "id_str": "1895942526990666959",
      "id": "1895942526990666959",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 22:20. Night mild and full of frogs. They began at ten, all together, on a note I knew. The kettle has been out teaching.",
      "created_at": "Thu Feb 27 22:20:38 +0000 2025",
      "id_str": "1895237632262428921",
      "id": "1895237632262428921",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@tuck_supplyboat I grant you the current, the fog, the mud &amp; the long seal. I do not grant you \"it was uphill\". You are in a boat.",
      "created_at": "Mon Feb 24 12:54:13 +0000 2025",
      "id_str": "1894007925242426592",
      "id": "1894007925242426592",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "tuck_supplyboat",
      "in_reply_to_user_id_str": "3603257"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 18:00. I have written to the school to say that nobody has ever gone flat on purpose in this house, and that Josie has gone further with it than most. Enclosed a trumpet.",
      "created_at": "Sat Feb 22 18:00:13 +0000 2025",
      "id_str": "1893360156931030783",
      "id": "1893360156931030783",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "RT @fen_school_desk3: We have finished our model of Fen Light. It has twenty windows and a real feather. The kettle is Josie. She is very good, she goes flat on purpose.",
      "created_at": "Thu Feb 20 12:11:36 +0000 2025",
      "id_str": "1892547648946197459",
      "id": "1892547648946197459",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 15:45. Rain with sun behind it. Two rainbows, one the right way out. The near end of it came down in the onion bed. Dug there afterwards. Onions.",
      "created_at": "Wed Feb 19 15:45:36 +0000 2025",
      "id_str": "1892239115944919976",
      "id": "1892239115944919976",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 04:10. April. First morning I have not needed the lamp to find the matches. Sat on the step with tea. The Admiral sat on the other end of the step, facing away. It was companionable.",
      "created_at": "Sat Feb 15 04:10:25 +0000 2025",
      "id_str": "1890614615867093073",
      "id": "1890614615867093073",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "A note for the curious, with the soup receipt &amp; a map of all three wrecks, drawn from memory and partly from under one of them: https://fenlight.example/log/1560",
      "created_at": "Tue Feb 11 17:38:28 +0000 2025",
      "id_str": "1889368416845235112",
      "id": "1889368416845235112",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 12:50. Nobody aboard the third wreck that I could see. Left the soup on the rail. Was thanked from somewhere near the mast, in a very old sort of accent, and told the salt was right.",
      "created_at": "Sun Feb 09 12:50:28 +0000 2025",
      "id_str": "1888571163542129388",
      "id": "1888571163542129388",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 11:05. The older wreck has shifted in the gales &amp; uncovered a third, older still, with a row of portholes and one of them lit. Shall take over some soup.",
      "created_at": "Sat Feb 08 11:05:20 +0000 2025",
      "id_str": "1888182318003133358",
      "id": "1888182318003133358",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@wader_watch_pim Two, since you ask, and both perfect, since he would want it known. I have not been closer than the broom. The broom has been a good deal closer than it wished to be.",
      "created_at": "Wed Feb 05 12:31:51 +0000 2025",
      "id_str": "1887116927041383484",
      "id": "1887116927041383484",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "wader_watch_pim",
      "in_reply_to_user_id_str": "3545614"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 19:50. Two eggs this time. He showed me them for about a second, as you would show a policeman a licence, and sat down again.",
      "created_at": "Sun Feb 02 19:50:51 +0000 2025",
      "id_str": "1886140241411561238",
      "id": "1886140241411561238",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Rules of the gallery, as I understand them.\nDo not stand there.\nNor there.\nHerring is to be placed, not thrown.\nNobody is to mention the hat.",
      "created_at": "Wed Jan 29 21:55:18 +0000 2025",
      "id_str": "1884722008817653323",
      "id": "1884722008817653323",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 06:40. Admiral back on the old nest with a bit of trumpet in his beak. He has set the mouthpiece facing the stairs. I expect we shall be hearing from him.",
      "created_at": "Wed Jan 29 06:40:18 +0000 2025",
      "id_str": "1884491741526064105",
      "id": "1884491741526064105",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@board_of_lights Further to the correspondence on windows, there has been a development. I would ask you all to be seated before you open the enclosed.",
      "created_at": "Sun Jan 26 11:10:18 +0000 2025",
      "id_str": "1883472525653029135",
      "id": "1883472525653029135",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "board_of_lights",
      "in_reply_to_user_id_str": "3537798"
    }
  },
  {
    "tweet": {
      "full_text": "Twenty.",
      "created_at": "Thu Jan 23 00:27:18 +0000 2025",
      "id_str": "1882223545808788727",
      "id": "1882223545808788727",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 16:10. Equinoctial gale, 9 gusting something I have no number for. The privy has turned to face the other way. I now have a view of the tower from it, for which I suppose I must count another window.",
      "created_at": "Wed Jan 22 16:10:18 +0000 2025",
      "id_str": "1882098471663425409",
      "id": "1882098471663425409",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Tide.",
      "created_at": "Mon Jan 20 22:46:26 +0000 2025",
      "id_str": "1881473386152005259",
      "id": "1881473386152005259",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 13:15. Tuck asked what I meant by blaming a seal. I said it was a long story. He said it would have to be. #tuckwatch",
      "created_at": "Sun Jan 19 13:15:26 +0000 2025",
      "id_str": "1880967301429172004",
      "id": "1880967301429172004",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 09:05. Letter 62 is an invitation to the Board's summer luncheon, the year before last. I have written to say that I am running late. I blamed a seal.",
      "created_at": "Thu Jan 16 09:05:34 +0000 2025",
      "id_str": "1879817256828776631",
      "id": "1879817256828776631",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "March. Wind from all sides, as though it had been told to search the place. It found the second slipper's heel, a spoon I had given up on &amp; letter 62, unopened.",
      "created_at": "Tue Jan 14 20:14:19 +0000 2025",
      "id_str": "1879260777546326917",
      "id": "1879260777546326917",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 17:55. The ghosts have had a disagreement over the small trumpet. I could tell from the temperature. By supper there was a thaw as far as the fifth stair &amp; by nine somebody was humming in harmony.",
      "created_at": "Fri Jan 10 17:55:19 +0000 2025",
      "id_str": "1877776245586926824",
      "id": "1877776245586926824",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@lantern_sal Socks arrived today by Tuck, three of them, very warm. I assume the fourth is following. I have lived here long enough to know how that sentence ends.",
      "created_at": "Wed Jan 08 17:22:18 +0000 2025",
      "id_str": "1877043160939079745",
      "id": "1877043160939079745",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "lantern_sal",
      "in_reply_to_user_id_str": "3144067"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 10:20. Grass snake in the left boot. Tried the other left boot. Smaller grass snake. I know when I am not wanted and went out in socks.",
      "created_at": "Sun Jan 05 10:20:18 +0000 2025",
      "id_str": "1875849797564563229",
      "id": "1875849797564563229",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Thank you all for the letters about the marsh light. It cannot read yet but I held them up &amp; it went a better sort of green. 💚",
      "created_at": "Fri Jan 03 20:43:38 +0000 2025",
      "id_str": "1875281888803451407",
      "id": "1875281888803451407",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 04:10. Lamp failed at ten past four. Relit by eleven minutes past. In that minute the marsh light stood up on the causeway as bright as it could go. I have put it in the log as relief keeper.",
      "created_at": "Thu Jan 02 04:10:38 +0000 2025",
      "id_str": "1874669604305830321",
      "id": "1874669604305830321",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 23:10. Heavy ground swell, no wind at all. The sea is breathing like somebody pretending to be asleep. Have banked the stove &amp; put the jam back on a high shelf.",
      "created_at": "Sun Dec 29 23:10:01 +0000 2024",
      "id_str": "1873506788046008711",
      "id": "1873506788046008711",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "RT @ninth_buoy_bell: For what it is worth I would not want his job. I have one note and one gull and it is enough for anyone.",
      "created_at": "Thu Dec 26 04:27:15 +0000 2024",
      "id_str": "1872137070969366967",
      "id": "1872137070969366967",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@board_of_lights With respect, I am not able to be replaced by a bell on a timer. I have met a bell on a timer. It does not do the gutters and the Admiral took it to pieces.",
      "created_at": "Tue Dec 24 21:32:15 +0000 2024",
      "id_str": "1871670244930519901",
      "id": "1871670244930519901",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "board_of_lights",
      "in_reply_to_user_id_str": "3537798"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 12:10. Went to post the reply to the Board. The post box has gone to sea. Followed it as far as I could in the boots, which both pull to the left, so I am now behind the barn.",
      "created_at": "Sat Dec 21 12:10:15 +0000 2024",
      "id_str": "1870441649405984291",
      "id": "1870441649405984291",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "A man from the Board has written to say that lights like mine are the past. I read it by the light. It was quite dark outside, and he would have been welcome to come &amp; see.",
      "created_at": "Thu Dec 19 05:12:34 +0000 2024",
      "id_str": "1869611760221540900",
      "id": "1869611760221540900",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 08:05. February again. Grey above, grey below &amp; a thin grey bit between them where I am asked to live. Lamp lit all day so that something should be.",
      "created_at": "Wed Dec 18 08:05:34 +0000 2024",
      "id_str": "1869292909232406703",
      "id": "1869292909232406703",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 06:15. The fog is back. It did not care for the coast. We have said no more about it, but I notice that it wiped its feet.",
      "created_at": "Sun Dec 15 06:15:07 +0000 2024",
      "id_str": "1868177949983191947",
      "id": "1868177949983191947",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 05:20. The fog has given notice on the porch. It says there is more scope further down the coast. I wished it well. It took the coat, which I now see was mine.",
      "created_at": "Sat Dec 14 05:20:58 +0000 2024",
      "id_str": "1867801934824371631",
      "id": "1867801934824371631",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Tuck has brought what he swears is a right boot. I have tried it on. It is a right boot. It is also a child's. I have given it to the eel.",
      "created_at": "Tue Dec 10 13:14:10 +0000 2024",
      "id_str": "1866471468038106005",
      "id": "1866471468038106005",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 20:25. Thaw. The whole fen has begun to drip, tick &amp; mutter. It is like living inside a clock that has had bad news.",
      "created_at": "Sat Dec 07 20:25:10 +0000 2024",
      "id_str": "1865492769144416489",
      "id": "1865492769144416489",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Frost flowers on the north pane this morning, ferns mostly and one very fair likeness of Tuck. It was looking at its watch. Entry and rubbing: https://fenlight.example/log/1489",
      "created_at": "Thu Dec 05 00:02:54 +0000 2024",
      "id_str": "1864460399935973881",
      "id": "1864460399935973881",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 14:50. Post has come through. Letters 103 to 117 from the Board, in a bundle. The first asks a question, the next fourteen withdraw it by degrees. I am glad I was not here for it, so to speak.",
      "created_at": "Mon Dec 02 14:50:54 +0000 2024",
      "id_str": "1863596708854683845",
      "id": "1863596708854683845",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "No post for nineteen days, as Tuck is iced in at the staithe. In all that time he has not once been late. It is the best run we have had.",
      "created_at": "Sat Nov 30 02:44:47 +0000 2024",
      "id_str": "1862689199879782207",
      "id": "1862689199879782207",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 02:45. Cold enough that the kettle would not sing. Sat and worried about it. At three it managed one bar, flat, and I was not crying, it was the stove.",
      "created_at": "Fri Nov 29 02:45:47 +0000 2024",
      "id_str": "1862327063672436565",
      "id": "1862327063672436565",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@saltgate_sluice Thank you, all well. The tower moved an inch to the left in the night, but then it was always an inch too far to the right.",
      "created_at": "Wed Nov 27 10:23:05 +0000 2024",
      "id_str": "1861717371254533910",
      "id": "1861717371254533910",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "saltgate_sluice",
      "in_reply_to_user_id_str": "3556361"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 15:35. Water out. The dresser is now in the hall, the hall mat is on the dresser &amp; the whole effect is better than before. Shall tell anyone who calls that I had it done.",
      "created_at": "Sat Nov 23 15:35:05 +0000 2024",
      "id_str": "1860346337164306909",
      "id": "1860346337164306909",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 11:45. It has changed to anticlockwise. Tide must be on the turn. You do learn to read these things.",
      "created_at": "Wed Nov 20 11:45:46 +0000 2024",
      "id_str": "1859201464136971761",
      "id": "1859201464136971761",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 09:50. Storm surge, five feet over the mark. Am upstairs with the log, the lamp oil, the eel &amp; the good chair. The rest of the furniture is going round slowly in the kitchen, clockwise.",
      "created_at": "Sun Nov 17 09:50:54 +0000 2024",
      "id_str": "1858085393398044699",
      "id": "1858085393398044699",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 00:05. New year. Opened the landward door to let the old one out. It was raining, so the old one stood in the hall a while &amp; I gave it a biscuit. Gone by one.",
      "created_at": "Thu Nov 14 00:05:22 +0000 2024",
      "id_str": "1856850875514955301",
      "id": "1856850875514955301",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@eelhouse_bet Happy new year to you &amp; to whichever of the eels is still talking to you. Mine asks to be remembered. I did not say that it had gone. It came back, at Christmas, with a smaller one.",
      "created_at": "Sun Nov 10 17:05:13 +0000 2024",
      "id_str": "1855657977708700088",
      "id": "1855657977708700088",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "eelhouse_bet",
      "in_reply_to_user_id_str": "3238836"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 16:30. Lamp trimmed, glass wiped, log signed. Marn, Fen Light.",
      "created_at": "Thu Nov 07 16:30:13 +0000 2024",
      "id_str": "1854562006070635597",
      "id": "1854562006070635597",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 07:50. Gave the Admiral his sardine, no sprig. He looked round for the sprig. I shall never get to the bottom of him.",
      "created_at": "Tue Nov 05 07:50:09 +0000 2024",
      "id_str": "1853706351279084418",
      "id": "1853706351279084418",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "The lantern ghost has been down to look at the carol singers' lantern. It has been back twice. I have moved it to the third stair, where it will get more use. ✨",
      "created_at": "Mon Nov 04 14:15:05 +0000 2024",
      "id_str": "1853440835059730435",
      "id": "1853440835059730435",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 22:30. Carol singers came over the ice as far as post thirty, sang one verse, heard the kettle and went home. Nobody was at fault. They left a lantern, lit, which was kind.",
      "created_at": "Thu Oct 31 22:30:05 +0000 2024",
      "id_str": "1852115854424000116",
      "id": "1852115854424000116",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 18:15. Burned the ship's door. Kept the harp. It has four strings &amp; I know three notes, so there is room for improvement on both sides.",
      "created_at": "Sun Oct 27 18:15:44 +0000 2024",
      "id_str": "1850602293691121115",
      "id": "1850602293691121115",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "December inventory, as the Board requires.\nCoal, none, as they know.\nDriftwood, one ship's door and a harp.\nSpirits, good.\nSpirits on third stair, two.",
      "created_at": "Fri Oct 25 21:29:19 +0000 2024",
      "id_str": "1849926234800099598",
      "id": "1849926234800099598",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 13:05. Slipped on the ice by the well, or by the hole. Travelled some distance. Passed the Admiral at a fair speed and he stepped aside &amp; did not comment, which from him is a standing ovation.",
      "created_at": "Tue Oct 22 13:05:19 +0000 2024",
      "id_str": "1848712235449735215",
      "id": "1848712235449735215",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@fen_school_desk3 Dear all, I have had your questions. Yes. No. Only in winter. He does not let me measure him. About as tall as a bucket. The lamp, I think, but the kettle is a close second.",
      "created_at": "Sun Oct 20 13:26:48 +0000 2024",
      "id_str": "1847992866175588241",
      "id": "1847992866175588241",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "fen_school_desk3",
      "in_reply_to_user_id_str": "3587625"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 10:40. The marsh light has been seen in the snow, going from post to post along the causeway, as if checking them. It gets forty-one too.",
      "created_at": "Sat Oct 19 10:40:48 +0000 2024",
      "id_str": "1847588703043531068",
      "id": "1847588703043531068",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 04:10. Snow on the lamp room glass. Went round outside with the broom, tied on. Saw my own shadow thrown nine miles over the sea with a broom, looking like somebody. Came in &amp; had toast.",
      "created_at": "Sat Oct 19 04:10:14 +0000 2024",
      "id_str": "1847490413720906580",
      "id": "1847490413720906580",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "RT @harbour_mabel: Sent the keeper a fruit cake for the cold weather. He writes that it is holding up the stove nicely &amp; that he would welcome a second for the north side.",
      "created_at": "Tue Oct 15 22:20:45 +0000 2024",
      "id_str": "1846315299765435029",
      "id": "1846315299765435029",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 19:20. The stove has begun to lean toward the window. I have put a brick under it. The brick has begun to lean as well. I think it may be the house.",
      "created_at": "Sun Oct 13 19:20:45 +0000 2024",
      "id_str": "1845545225552184443",
      "id": "1845545225552184443",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Late.",
      "created_at": "Fri Oct 11 19:32:20 +0000 2024",
      "id_str": "1844823364862822963",
      "id": "1844823364862822963",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 16:45. Tuck has arrived, on foot, across the mud, with his trousers in a bag. He asked if his note had come. I said it was in good time.",
      "created_at": "Mon Oct 07 16:45:20 +0000 2024",
      "id_str": "1843331786474479239",
      "id": "1843331786474479239",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 12:25. Tuck sent word that he would be late. He sent it with the boat. I have the note, the boat &amp; the onions, and am wondering how far off Tuck is.",
      "created_at": "Sat Oct 05 12:25:40 +0000 2024",
      "id_str": "1842541663484699837",
      "id": "1842541663484699837",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "The Admiral has a limp this morning. I offered a splint. He looked at the splint, looked at me, and walked off without the limp, so as not to be in my debt.",
      "created_at": "Tue Oct 01 09:33:33 +0000 2024",
      "id_str": "1841048797446675141",
      "id": "1841048797446675141",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 08:10. Sea fog, sort three. (One is wet, two is wet and slow, three comes in &amp; sits in your chair.) Have taken the stool.",
      "created_at": "Sat Sep 28 08:10:33 +0000 2024",
      "id_str": "1839940746214939487",
      "id": "1839940746214939487",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 00:00. Midnight. Lamp lit, door shut, gull out, ghosts in. Nothing further to report.",
      "created_at": "Fri Sep 27 00:00:31 +0000 2024",
      "id_str": "1839455037420532995",
      "id": "1839455037420532995",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@plum_lugger_skipper The red sector you saw last night was jam. It did not mark a hazard. It has been taken down and I hope you got off the bar all right.",
      "created_at": "Thu Sep 26 01:30:36 +0000 2024",
      "id_str": "1839115319768738932",
      "id": "1839115319768738932",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "plum_lugger_skipper",
      "in_reply_to_user_id_str": "4000896"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 21:00. Moved the jars to the lamp room. It turns out that plum jam in front of the light gives passing ships a warm feeling they cannot explain. Moved the plum jam.",
      "created_at": "Tue Sep 24 21:00:36 +0000 2024",
      "id_str": "1838684984180954792",
      "id": "1838684984180954792",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "The fen in November, as entered in the log and with a drawing of where the pantry used to be: https://fenlight.example/log/1417",
      "created_at": "Sun Sep 22 07:42:08 +0000 2024",
      "id_str": "1837759267732681197",
      "id": "1837759267732681197",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 15:20. The oh dear was about the pantry. It has now been dealt with. There is no longer a pantry, but I can see the sea from where the shelves were and it is a fine clear afternoon for it.",
      "created_at": "Fri Sep 20 15:20:08 +0000 2024",
      "id_str": "1837149751474240058",
      "id": "1837149751474240058",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Oh dear.",
      "created_at": "Tue Sep 17 01:41:44 +0000 2024",
      "id_str": "1835856630773822283",
      "id": "1835856630773822283",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 13:30. Flood warning received by post, dated Monday, for Tuesday. It is Friday. It came under the door on about nine inches of water, so I had grasped the main points.",
      "created_at": "Fri Sep 13 13:30:44 +0000 2024",
      "id_str": "1834585505005399753",
      "id": "1834585505005399753",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "For the new readers, a plan of the tower.\nGround floor, sea.\nFirst floor, keeper.\nThird stair, occupied.\nTop, lamp.\nOutside, gull.",
      "created_at": "Thu Sep 12 17:24:59 +0000 2024",
      "id_str": "1834282068079700908",
      "id": "1834282068079700908",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 06:30. Bonfire season inland. Counted fourteen fires from the gallery and one that was only Tuck's lantern held very near his face. The Admiral disapproved of all fifteen in order of brightness.",
      "created_at": "Mon Sep 09 06:30:59 +0000 2024",
      "id_str": "1833030319997277669",
      "id": "1833030319997277669",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@board_of_lights You ask how I account for eleven trumpets. I account for them as eleven. If you are asking why, I refer you to the sea, which signs for nothing.",
      "created_at": "Thu Sep 05 17:04:10 +0000 2024",
      "id_str": "1831740114334851025",
      "id": "1831740114334851025",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "board_of_lights",
      "in_reply_to_user_id_str": "3537798"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 17:45. Clocks went back. Put the hour in the drawer with last year's. There are now nine of them in there, and I think they have started to smell.",
      "created_at": "Mon Sep 02 17:45:10 +0000 2024",
      "id_str": "1830663268727850273",
      "id": "1830663268727850273",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Have taken the trumpets in. The second ghost has asked, by way of a cold spot near the dresser, if it might keep the small one.",
      "created_at": "Sat Aug 31 09:54:28 +0000 2024",
      "id_str": "1829820037464237731",
      "id": "1829820037464237731",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 03:25. Wind in the trumpets. One long chord from three until nearly four. Kettle replied from the stove, unlit. I did not know it could do that.",
      "created_at": "Sat Aug 31 03:25:28 +0000 2024",
      "id_str": "1829722142409360909",
      "id": "1829722142409360909",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "RT @reedcutter_ned: Eleven trumpets on a washing line at Fen Light this morning and the wind getting up. I have heard nothing like it &amp; I have heard Keeper Marn's kettle.",
      "created_at": "Tue Aug 27 19:39:28 +0000 2024",
      "id_str": "1828517706071017267",
      "id": "1828517706071017267",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 11:40. Opened the crate. Trumpets, eleven, wet. I have looked for the twelfth along the tideline as far as the sluice. No sign. Somewhere out there a man is missing a trumpet, and another man is missing eleven.",
      "created_at": "Sat Aug 24 11:40:28 +0000 2024",
      "id_str": "1827309998178766811",
      "id": "1827309998178766811",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 10:55. A crate has washed up. Stencilled on the side is THIS WAY UP and an arrow pointing at the sea. Am leaving it until I understand what is being asked.",
      "created_at": "Tue Aug 20 10:55:49 +0000 2024",
      "id_str": "1825849210172882617",
      "id": "1825849210172882617",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 04:10. Wind dropped all at once, like someone remembering an appointment. The silence woke me. Stood about in it until the Admiral complained &amp; things were normal again.",
      "created_at": "Mon Aug 19 04:10:45 +0000 2024",
      "id_str": "1825384883944400748",
      "id": "1825384883944400748",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Found the Board's hat. It was on a scarecrow in the barley, three miles inland, and looked happier than it ever did on me. Raised my other hat to it and came home. #fenlight",
      "created_at": "Sun Aug 18 05:03:19 +0000 2024",
      "id_str": "1825035724912866807",
      "id": "1825035724912866807",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 22:40. Black dark, no moon, sea making a noise like furniture. Went up to sit with the lamp. It is not a conversationalist, but it is very good at listening in all directions.",
      "created_at": "Wed Aug 14 22:40:19 +0000 2024",
      "id_str": "1823852176212451502",
      "id": "1823852176212451502",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 14:15. The Board has decided that the tower is four feet too tall and would like an explanation. I have told them it was that height when I got here, and that the ghosts are used to it.",
      "created_at": "Tue Aug 13 14:15:52 +0000 2024",
      "id_str": "1823362839345777578",
      "id": "1823362839345777578",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@tuck_supplyboat The list said lamp oil, forty gallons. You have brought one gallon and a man who says he knows about oil. The man has been fed and the lamp has not. Please reverse this.",
      "created_at": "Sun Aug 11 09:45:57 +0000 2024",
      "id_str": "1822570136859840693",
      "id": "1822570136859840693",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "tuck_supplyboat",
      "in_reply_to_user_id_str": "3603257"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 09:25. The fog from the yard has moved into the porch. It says it is only until Wednesday. It has hung up what I can only describe as a coat.",
      "created_at": "Sat Aug 10 09:25:57 +0000 2024",
      "id_str": "1822202715830908537",
      "id": "1822202715830908537",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 05:45. October. Second year of the log opens with wind in the west, rain in the wind and a small fish in the rain. Have put the fish back, in the sense that I opened a window.",
      "created_at": "Fri Aug 09 05:45:53 +0000 2024",
      "id_str": "1821784946376020240",
      "id": "1821784946376020240",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Damp.",
      "created_at": "Tue Aug 06 02:53:52 +0000 2024",
      "id_str": "1820654493366070827",
      "id": "1820654493366070827",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 04:10. Same hour as the first entry. Wind from the same quarter. Same gull. I seem to be getting somewhere.",
      "created_at": "Sun Aug 04 04:10:52 +0000 2024",
      "id_str": "1819949095321136814",
      "id": "1819949095321136814",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "One year of this log. The Board has sent a card. It says Keeper, and then a blank, and then Regards.",
      "created_at": "Sat Aug 03 00:26:32 +0000 2024",
      "id_str": "1819530252122268896",
      "id": "1819530252122268896",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 18:55. Wind backing north-west, 7. Slates leaving in good order. I counted six, with no pushing.",
      "created_at": "Thu Aug 01 18:55:32 +0000 2024",
      "id_str": "1819084565379427532",
      "id": "1819084565379427532",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 12:00. Equinox. Day &amp; night in equal measure. Checked both.",
      "created_at": "Wed Jul 31 12:00:32 +0000 2024",
      "id_str": "1818617739345526520",
      "id": "1818617739345526520",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 07:00. September. Spiders in every corner by order of size. It saves me dusting, as I would not like to disturb the arrangement.",
      "created_at": "Tue Jul 30 07:00:30 +0000 2024",
      "id_str": "1818179845617859624",
      "id": "1818179845617859624",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "RT @wader_watch_pim: Young gull on the south bar today, glaring at a seal, a boat and the sun in turn. I think we know the family.",
      "created_at": "Sat Jul 27 20:27:01 +0000 2024",
      "id_str": "1817295648587643387",
      "id": "1817295648587643387",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 23:45. Quiet watch. Left half a herring on the rail for him. It was gone by midnight. Nothing was said.",
      "created_at": "Thu Jul 25 23:45:01 +0000 2024",
      "id_str": "1816620701185033461",
      "id": "1816620701185033461",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "The Midshipman has gone out with the flock. The Admiral stood on the rail until dark. When I came up he pretended to be inspecting the paint.",
      "created_at": "Wed Jul 24 23:20:04 +0000 2024",
      "id_str": "1816252034446857161",
      "id": "1816252034446857161",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 15:05. Wasp in the jam. Left the lid off &amp; opened negotiations. I am to have the half nearest the spoon.",
      "created_at": "Sun Jul 21 15:05:04 +0000 2024",
      "id_str": "1815040300022910954",
      "id": "1815040300022910954",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 10:45. A cormorant sat on the gallery to dry its wings. The Admiral sent it off. He does not hold with airing.",
      "created_at": "Fri Jul 19 10:45:51 +0000 2024",
      "id_str": "1814250290281395073",
      "id": "1814250290281395073",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@ninth_buoy_bell Passing craft may notice a round shadow to the north. It is shortbread. Steer as usual.",
      "created_at": "Thu Jul 18 16:57:39 +0000 2024",
      "id_str": "1813981468949229069",
      "id": "1813981468949229069",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "ninth_buoy_bell",
      "in_reply_to_user_id_str": "3560269"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 02:30. Cracked pane in the lantern, north side. Mended with a biscuit tin lid and strong language. The light now has a slight biscuit to it.",
      "created_at": "Wed Jul 17 02:30:39 +0000 2024",
      "id_str": "1813400893388474392",
      "id": "1813400893388474392",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 20:15. The fog came in early &amp; asked about autumn. I said not yet. It said it would wait in the yard.",
      "created_at": "Sat Jul 13 20:15:21 +0000 2024",
      "id_str": "1812219282454277082",
      "id": "1812219282454277082",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 09:10. Small earthquake, about the size of a cart going past. Picture straightened itself. Left it.",
      "created_at": "Fri Jul 12 09:10:57 +0000 2024",
      "id_str": "1811689692855714420",
      "id": "1811689692855714420",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "https://fenlight.example/log/1301",
      "created_at": "Tue Jul 09 09:26:24 +0000 2024",
      "id_str": "1810606417378839238",
      "id": "1810606417378839238",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "In fairness it is a very good melon. The Admiral has had the middle and is no happier.",
      "created_at": "Mon Jul 08 02:56:24 +0000 2024",
      "id_str": "1810145882799727371",
      "id": "1810145882799727371",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 16:20. Tuck has brought a melon. I asked what else. He said it was a large melon.",
      "created_at": "Sun Jul 07 16:20:24 +0000 2024",
      "id_str": "1809985828158915765",
      "id": "1809985828158915765",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@tuck_supplyboat Please bring one key, one wheelbarrow &amp; a right boot. I know you will bring a melon. I am only saying what I asked for.",
      "created_at": "Sat Jul 06 07:11:05 +0000 2024",
      "id_str": "1809485200228049035",
      "id": "1809485200228049035",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "tuck_supplyboat",
      "in_reply_to_user_id_str": "3603257"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 13:50. Dropped the key down the well. We have no well. There is a hole, at any rate, and it has the key.",
      "created_at": "Fri Jul 05 13:50:05 +0000 2024",
      "id_str": "1809223224001123548",
      "id": "1809223224001123548",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 06:55. August. Sea mist until seven, then haze, then a sort of brightness with no one in charge of it.",
      "created_at": "Wed Jul 03 06:55:23 +0000 2024",
      "id_str": "1808394085594720842",
      "id": "1808394085594720842",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "The teapot sings. It began last night, a third above the kettle. I should have left it with the wreck.",
      "created_at": "Mon Jul 01 23:37:34 +0000 2024",
      "id_str": "1807921517558333416",
      "id": "1807921517558333416",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 00:40. Moths. Every moth in the district. I have opened the door &amp; asked them to queue.",
      "created_at": "Sun Jun 30 00:40:34 +0000 2024",
      "id_str": "1807212596296325734",
      "id": "1807212596296325734",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 19:30. Samphire supper. Picked it, boiled it, ate it. The Admiral stood by in case I needed correcting.",
      "created_at": "Fri Jun 28 19:30:22 +0000 2024",
      "id_str": "1806772144045107642",
      "id": "1806772144045107642",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 11:15. Board letter 91. They note that I have replied to letters 84 to 90. They say there was no need.",
      "created_at": "Mon Jun 24 11:15:49 +0000 2024",
      "id_str": "1805198135001875858",
      "id": "1805198135001875858",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 04:10. Heard oars. No boat. The oars went by at an easy stroke, someone said good morning, and I said it back. Wind light.",
      "created_at": "Fri Jun 21 04:10:16 +0000 2024",
      "id_str": "1804003878238915443",
      "id": "1804003878238915443",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Jellyfish in the rain butt. I do not know how it got up there and it has not volunteered.",
      "created_at": "Thu Jun 20 08:17:58 +0000 2024",
      "id_str": "1803703826121382285",
      "id": "1803703826121382285",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 17:10. The mud has swallowed the wheelbarrow. It was gradual &amp; we both watched it.",
      "created_at": "Sun Jun 16 17:10:58 +0000 2024",
      "id_str": "1802388408499740392",
      "id": "1802388408499740392",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@lantern_sal The trousers are mine, yes. Kindly keep them on your weathervane until Tuck passes. They will be no later than anything else.",
      "created_at": "Sat Jun 15 20:14:25 +0000 2024",
      "id_str": "1802072187336134458",
      "id": "1802072187336134458",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "lantern_sal",
      "in_reply_to_user_id_str": "3144067"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 08:50. Washing out on the line by eight. Washing in the next parish by ten to nine. A drying wind.",
      "created_at": "Thu Jun 13 08:50:25 +0000 2024",
      "id_str": "1801175277370874262",
      "id": "1801175277370874262",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "A lady wrote to ask if the ghosts mind being written about. I read it out on the third stair. There was a pause, then a sort of shrug in the air.",
      "created_at": "Mon Jun 10 19:26:01 +0000 2024",
      "id_str": "1800248067751476734",
      "id": "1800248067751476734",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 22:05. Distant thunder to the south. The Admiral looked at the sky until it stopped.",
      "created_at": "Sat Jun 08 22:05:01 +0000 2024",
      "id_str": "1799563305677838403",
      "id": "1799563305677838403",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 14:00. Found the leak. It is the roof.",
      "created_at": "Fri Jun 07 14:00:13 +0000 2024",
      "id_str": "1799078913900060953",
      "id": "1799078913900060953",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Summer stocktake.\nWicks, 40.\nOnions, 212.\nBoots, 2, both left.\nPatience, see previous entry.",
      "created_at": "Thu Jun 06 11:54:58 +0000 2024",
      "id_str": "1798685005839876151",
      "id": "1798685005839876151",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "RT @saltgate_sluice: Fog advisory for the lower fen until noon. Keeper Marn adds that the fog is in a mood and should not be asked about it.",
      "created_at": "Mon Jun 03 13:47:58 +0000 2024",
      "id_str": "1797626279623684030",
      "id": "1797626279623684030",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 05:40. It was not early. It was last Thursday's delivery.",
      "created_at": "Fri May 31 05:40:58 +0000 2024",
      "id_str": "1796416558464344720",
      "id": "1796416558464344720",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 05:25. Tuck came early. I was not ready for it. Had to sit down on the flour.",
      "created_at": "Tue May 28 05:25:58 +0000 2024",
      "id_str": "1795325619994651491",
      "id": "1795325619994651491",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 16:30. Hailstones in July, size of peas. Some were peas. Tuck's boat was upwind.",
      "created_at": "Sat May 25 16:30:47 +0000 2024",
      "id_str": "1794405762987796907",
      "id": "1794405762987796907",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@reedcutter_ned The green lamp on your side of the fen is not one of ours. It is self-taught. Do not follow it, but you may wave.",
      "created_at": "Fri May 24 01:41:07 +0000 2024",
      "id_str": "1793819483175839452",
      "id": "1793819483175839452",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "reedcutter_ned",
      "in_reply_to_user_id_str": "3450845"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 21:50. Longest day. Nothing to light, nothing to trim. Wandered about the lamp room like a spare chair.",
      "created_at": "Wed May 22 21:50:07 +0000 2024",
      "id_str": "1793398962258556767",
      "id": "1793398962258556767",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Noted.",
      "created_at": "Tue May 21 13:35:26 +0000 2024",
      "id_str": "1792912083255681989",
      "id": "1792912083255681989",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Photographs of the teapot, also one of my thumb: https://fenlight.example/log/1266",
      "created_at": "Sun May 19 23:52:26 +0000 2024",
      "id_str": "1792342580656606676",
      "id": "1792342580656606676",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 13:25. Walked out to the older wreck. Found a teapot. It does not sing. I have put it on the shelf where the kettle can see it.",
      "created_at": "Sun May 19 13:25:26 +0000 2024",
      "id_str": "1792184790939515821",
      "id": "1792184790939515821",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 10:10. Low water springs. The old wreck is showing. So is the older wreck underneath, with the air of having been there first.",
      "created_at": "Sat May 18 10:10:42 +0000 2024",
      "id_str": "1791773396825136310",
      "id": "1791773396825136310",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Midshipman's first flight today. It was more of a first drop. He has walked back &amp; asked to see whoever is responsible.",
      "created_at": "Wed May 15 01:02:50 +0000 2024",
      "id_str": "1790548358067230137",
      "id": "1790548358067230137",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 03:40. Fell off the ladder. Landed in the reeds. Lay there a bit. It was restful &amp; I saw a bittern.",
      "created_at": "Mon May 13 03:40:50 +0000 2024",
      "id_str": "1789863344338230065",
      "id": "1789863344338230065",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 20:30. Sea flat as a tray. Fog sat out at the ninth buoy all day and sulked.",
      "created_at": "Sun May 12 20:30:57 +0000 2024",
      "id_str": "1789755160657099449",
      "id": "1789755160657099449",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 12:15. Painting. Have done the dark grey stripe. Or I am about to. Hard to say from here.",
      "created_at": "Thu May 09 12:15:34 +0000 2024",
      "id_str": "1788543329761141224",
      "id": "1788543329761141224",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "The Board wishes the tower to be repainted in its official stripes. They enclose a swatch. It is grey. Both stripes are grey.",
      "created_at": "Sun May 05 14:09:05 +0000 2024",
      "id_str": "1787122345704805546",
      "id": "1787122345704805546",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 07:20. Walker gone at first light, quickly, over the mud. He left his sandwiches. The humming one is in fine voice.",
      "created_at": "Fri May 03 07:20:05 +0000 2024",
      "id_str": "1786294641753203712",
      "id": "1786294641753203712",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 18:45. The walker missed the tide. He is on the landing with a blanket. The ghosts have been told he is stopping only the night.",
      "created_at": "Mon Apr 29 18:45:36 +0000 2024",
      "id_str": "1785017606208266921",
      "id": "1785017606208266921",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@harbour_mabel There is no tea room here, whatever the leaflet says. There is tea. There is a room. They have never been promoted as a pair.",
      "created_at": "Mon Apr 29 08:29:21 +0000 2024",
      "id_str": "1784862521819161498",
      "id": "1784862521819161498",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "harbour_mabel",
      "in_reply_to_user_id_str": "3331651"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 15:30. A walker has crossed the causeway to ask if this is the lighthouse. I looked up. I said it was.",
      "created_at": "Thu Apr 25 15:30:21 +0000 2024",
      "id_str": "1783518918473592356",
      "id": "1783518918473592356",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 09:00. Heat. The tar on the roof is moving about. I have asked it to stay in the general area of the roof.",
      "created_at": "Wed Apr 24 09:00:24 +0000 2024",
      "id_str": "1783058396477578152",
      "id": "1783058396477578152",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 04:10. June. Sun up already &amp; pleased with itself. Lamp out. Keeper to follow.",
      "created_at": "Wed Apr 24 04:10:02 +0000 2024",
      "id_str": "1782985323315465071",
      "id": "1782985323315465071",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Noted today: one swallow. I am told that does not make anything, but it has made a mess of the porch.",
      "created_at": "Mon Apr 22 22:48:55 +0000 2024",
      "id_str": "1782542123792160994",
      "id": "1782542123792160994",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 23:20. May. Not properly dark until eleven. The lamp looks embarrassed to be lit so late, like a man who has overdressed.",
      "created_at": "Sun Apr 21 23:20:55 +0000 2024",
      "id_str": "1782187788993466563",
      "id": "1782187788993466563",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@tuck_supplyboat I can see you from the gallery. You are eating a pie. I ordered that pie in March.",
      "created_at": "Sat Apr 20 08:03:21 +0000 2024",
      "id_str": "1781594487913793162",
      "id": "1781594487913793162",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "tuck_supplyboat",
      "in_reply_to_user_id_str": "3603257"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 11:30. Rope ladder has perished. Discovered this about halfway. The mud is in good condition.",
      "created_at": "Fri Apr 19 11:30:21 +0000 2024",
      "id_str": "1781284193304284791",
      "id": "1781284193304284791",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Things the kettle sounds like.\nA hymn, from outside the church.\nA gate.\nMy aunt, having heard.",
      "created_at": "Wed Apr 17 10:01:48 +0000 2024",
      "id_str": "1780537133235219810",
      "id": "1780537133235219810",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 19:05. Mild evening, wind nil. The bats are out. One came in, went round the lamp four times &amp; signed off.",
      "created_at": "Sat Apr 13 19:05:48 +0000 2024",
      "id_str": "1779224483856025248",
      "id": "1779224483856025248",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 06:10. Named the chick the Midshipman. The Admiral has not confirmed the appointment.",
      "created_at": "Fri Apr 12 06:10:10 +0000 2024",
      "id_str": "1778666901469872778",
      "id": "1778666901469872778",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Egg has hatched. The chick came out, looked at the sea, the tower and me, and disapproved. The Admiral was visibly moved. 🐣",
      "created_at": "Thu Apr 11 18:48:46 +0000 2024",
      "id_str": "1778495421544466099",
      "id": "1778495421544466099",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 02:15. Heavy swell. The clock fell off the wall at two &amp; has been right ever since.",
      "created_at": "Thu Apr 11 02:15:46 +0000 2024",
      "id_str": "1778245524911369175",
      "id": "1778245524911369175",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "RT @eelhouse_bet: Keeper at Fen Light returned my eel by boat with a note pinned to the bucket. \"It has been no trouble. It does not read.\"",
      "created_at": "Wed Apr 10 23:17:34 +0000 2024",
      "id_str": "1778200679414630578",
      "id": "1778200679414630578",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 17:35. Tuck has delivered eleven pounds of candles. This is a lighthouse, so I see how the error arose.",
      "created_at": "Sun Apr 07 17:35:34 +0000 2024",
      "id_str": "1777027448701846541",
      "id": "1777027448701846541",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 12:45. Wrote to the Board for a tin of green paint. They have sent a form to request the form.",
      "created_at": "Wed Apr 03 12:45:59 +0000 2024",
      "id_str": "1775505021206266693",
      "id": "1775505021206266693",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 08:30. April. Violets on the seaward bank. Nobody planted them. I suspect the quieter of the two ghosts.",
      "created_at": "Mon Apr 01 08:30:17 +0000 2024",
      "id_str": "1774715896461022976",
      "id": "1774715896461022976",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "The fog was late this week and came with excuses. I suspect it has been talking to Tuck.",
      "created_at": "Sun Mar 31 13:36:01 +0000 2024",
      "id_str": "1774430448910791001",
      "id": "1774430448910791001",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "#fenlight",
      "created_at": "Fri Mar 29 10:19:01 +0000 2024",
      "id_str": "1773656096503843934",
      "id": "1773656096503843934",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@wader_watch_pim There is one egg, speckled, about the size of a bad decision. He sits on it with his back to me.",
      "created_at": "Tue Mar 26 00:25:01 +0000 2024",
      "id_str": "1772419447914099560",
      "id": "1772419447914099560",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "wader_watch_pim",
      "in_reply_to_user_id_str": "3545614"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 16:00. Sun, one hour &amp; ten minutes. Took a chair out. Took it back.",
      "created_at": "Sun Mar 24 16:00:01 +0000 2024",
      "id_str": "1771929972635866992",
      "id": "1771929972635866992",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 10:05. Painted the gallery rail white. The Admiral walked the length of it before it dried, in order to see if it had.",
      "created_at": "Fri Mar 22 10:05:20 +0000 2024",
      "id_str": "1771115937923301216",
      "id": "1771115937923301216",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 22:50. Marsh light again. Its spelling has improved.",
      "created_at": "Thu Mar 21 22:50:32 +0000 2024",
      "id_str": "1770946118943766897",
      "id": "1770946118943766897",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 04:10. A light on the marsh that is not mine. Greenish, low, wandering. Signalled it. It signalled back, poorly. Must be new.",
      "created_at": "Tue Mar 19 04:10:06 +0000 2024",
      "id_str": "1769939376930942336",
      "id": "1769939376930942336",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "The Admiral's nest is finished. It is made of sticks, rope, one slipper and a corner of the Handbook. It is the hat chapter.",
      "created_at": "Sat Mar 16 10:24:43 +0000 2024",
      "id_str": "1768946488703506657",
      "id": "1768946488703506657",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 20:40. Returned the flounder. It went without a backward glance. They are not made for them.",
      "created_at": "Tue Mar 12 20:40:43 +0000 2024",
      "id_str": "1767651958718950120",
      "id": "1767651958718950120",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@saltgate_sluice We had it up to the second stair, thank you. Nobody hurt. The bread bin is keeping a flounder until the next high water.",
      "created_at": "Sat Mar 09 07:41:12 +0000 2024",
      "id_str": "1766368623327860326",
      "id": "1766368623327860326",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "saltgate_sluice",
      "in_reply_to_user_id_str": "3556361"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 13:10. Water gone down. One chair facing the wrong way &amp; a flounder in the bread bin. Otherwise as I left it.",
      "created_at": "Fri Mar 08 13:10:12 +0000 2024",
      "id_str": "1766089031024404539",
      "id": "1766089031024404539",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 09:20. Tide at the second stair. Ghosts on the third have drawn up their feet. Have offered them the landing.",
      "created_at": "Wed Mar 06 09:20:32 +0000 2024",
      "id_str": "1765306457781488202",
      "id": "1765306457781488202",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 07:55. Spring tide, the largest of the year. Ground floor now a matter of opinion.",
      "created_at": "Sat Mar 02 07:55:29 +0000 2024",
      "id_str": "1763835502786901061",
      "id": "1763835502786901061",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 05:30. March. First curlew. It made its noise, which is sad, and then looked quite cheerful about it.",
      "created_at": "Wed Feb 28 05:30:52 +0000 2024",
      "id_str": "1762711945214679552",
      "id": "1762711945214679552",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Quiet.",
      "created_at": "Sun Feb 25 02:31:26 +0000 2024",
      "id_str": "1761579625739508338",
      "id": "1761579625739508338",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "The inspector's full findings, including the paragraph about the soup, are here: https://fenlight.example/log/1188",
      "created_at": "Wed Feb 21 16:58:26 +0000 2024",
      "id_str": "1760348261970941409",
      "id": "1760348261970941409",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 18:10. Inspector's report reads: light adequate, gull hostile, keeper present. I shall have it framed.",
      "created_at": "Tue Feb 20 18:10:26 +0000 2024",
      "id_str": "1760003993500667205",
      "id": "1760003993500667205",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 15:55. Inspector has counted the windows. Nineteen. He sat down for some time afterwards.",
      "created_at": "Mon Feb 19 15:55:58 +0000 2024",
      "id_str": "1759607765990777068",
      "id": "1759607765990777068",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 12:30. Inspector asked who was humming. I said the plumbing. He said there was no plumbing. I said that was why it was humming.",
      "created_at": "Sat Feb 17 12:30:04 +0000 2024",
      "id_str": "1758831173826103548",
      "id": "1758831173826103548",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 10:15. Thursday. Inspector here. Thin man, wet to the knee. The Admiral met him on the step and would not be introduced.",
      "created_at": "Thu Feb 15 10:15:13 +0000 2024",
      "id_str": "1758072461980996229",
      "id": "1758072461980996229",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 09:40. Inspector came by Tuck's boat, so he is due today and will be here Thursday.",
      "created_at": "Wed Feb 14 09:40:47 +0000 2024",
      "id_str": "1757701408685439160",
      "id": "1757701408685439160",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Preparations for the inspector.\nSwept the stairs.\nAsked the third stair to be discreet.\nHid the eel.",
      "created_at": "Tue Feb 13 15:35:43 +0000 2024",
      "id_str": "1757428342718894330",
      "id": "1757428342718894330",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 16:30. Lamp trimmed, glass wiped, log signed. Marn, Fen Light.",
      "created_at": "Fri Feb 09 16:30:43 +0000 2024",
      "id_str": "1755992632458813077",
      "id": "1755992632458813077",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 14:30. The bad news has come. It is Board letter 77. They are sending a man to inspect.",
      "created_at": "Tue Feb 06 14:30:33 +0000 2024",
      "id_str": "1754875227927735804",
      "id": "1754875227927735804",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "The kettle went a full minute in tune this morning. I took it off the heat, sat down, and waited for the bad news.",
      "created_at": "Mon Feb 05 01:52:53 +0000 2024",
      "id_str": "1754322167005820234",
      "id": "1754322167005820234",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 06:45. Post number twelve on the causeway has begun to lean. Leaned with it a while, for solidarity.",
      "created_at": "Thu Feb 01 06:45:53 +0000 2024",
      "id_str": "1752946351405808796",
      "id": "1752946351405808796",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 19:15. Sleet at an angle of forty degrees. Measured it with the good protractor. No one required this.",
      "created_at": "Sun Jan 28 19:15:43 +0000 2024",
      "id_str": "1751685501682097397",
      "id": "1751685501682097397",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "RT @tuck_supplyboat: To be fair to me it was a very long seal",
      "created_at": "Thu Jan 25 15:41:01 +0000 2024",
      "id_str": "1750544307061328810",
      "id": "1750544307061328810",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@board_of_lights Regarding the hat. It blew off in November. I have since seen it twice, travelling north, and it looked well.",
      "created_at": "Wed Jan 24 12:49:01 +0000 2024",
      "id_str": "1750138633975006608",
      "id": "1750138633975006608",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "board_of_lights",
      "in_reply_to_user_id_str": "3537798"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 11:50. Chapter two is also about hats.",
      "created_at": "Tue Jan 23 11:50:01 +0000 2024",
      "id_str": "1749761398276283194",
      "id": "1749761398276283194",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 11:00. Reading the Board's new Handbook for Keepers. Chapter one is about hats.",
      "created_at": "Mon Jan 22 11:00:27 +0000 2024",
      "id_str": "1749386536547428906",
      "id": "1749386536547428906",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 03:05. Fog with a smell of pennies. It pressed on the glass until three &amp; then wanted to know what I was reading.",
      "created_at": "Fri Jan 19 03:05:57 +0000 2024",
      "id_str": "1748179961117328254",
      "id": "1748179961117328254",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Half the coal shed fell off in the night. It was the half with no coal in it, so I am calling that good workmanship.",
      "created_at": "Wed Jan 17 09:36:26 +0000 2024",
      "id_str": "1747553453733702631",
      "id": "1747553453733702631",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 17:20. Tuck late by nine hours. His reason was a seal. I asked what about the seal. He said it was a long seal.",
      "created_at": "Mon Jan 15 17:20:26 +0000 2024",
      "id_str": "1746945447426527660",
      "id": "1746945447426527660",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 08:25. Admiral has brought a stick to the gallery rail. Then a second stick. I fear he is either nesting or building a case.",
      "created_at": "Sat Jan 13 08:25:19 +0000 2024",
      "id_str": "1746086005178464948",
      "id": "1746086005178464948",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 04:10. Lamp steady. Sea steady. Keeper leaning on something.",
      "created_at": "Sat Jan 13 04:10:30 +0000 2024",
      "id_str": "1746021878462324172",
      "id": "1746021878462324172",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@eelhouse_bet I have looked &amp; your eel trap is not here. There is an eel here. It is not saying where it came from.",
      "created_at": "Wed Jan 10 16:39:17 +0000 2024",
      "id_str": "1745123152363075418",
      "id": "1745123152363075418",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "eelhouse_bet",
      "in_reply_to_user_id_str": "3238836"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 21:35. Correction. Lantern ghost has moved back. It seems the second stair was draughty.",
      "created_at": "Sun Jan 07 21:35:17 +0000 2024",
      "id_str": "1744110479605084656",
      "id": "1744110479605084656",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 21:10. Humming ghost has learnt a second tune. The lantern ghost has moved down a step to get away from it.",
      "created_at": "Wed Jan 03 21:10:33 +0000 2024",
      "id_str": "1742654703794488774",
      "id": "1742654703794488774",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "A visitor asked by post what I do all day. I keep a light. It is done at night. The days are for the gutters.",
      "created_at": "Mon Jan 01 17:36:18 +0000 2024",
      "id_str": "1741876010285297307",
      "id": "1741876010285297307",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 13:45. The causeway is under water. It is not due to be under water until four. Have written to the tide.",
      "created_at": "Sun Dec 31 13:45:18 +0000 2023",
      "id_str": "1741455489365501409",
      "id": "1741455489365501409",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 06:00. February. Wind due east, 6, with edges on it. Went out for driftwood, came back with a different face.",
      "created_at": "Fri Dec 29 06:00:51 +0000 2023",
      "id_str": "1740613830965698894",
      "id": "1740613830965698894",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 05:15. Fog lifted at a quarter past, looked at the view, and came down again. I understood completely.",
      "created_at": "Thu Dec 28 05:15:15 +0000 2023",
      "id_str": "1740239967485059802",
      "id": "1740239967485059802",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "The Board has written to ask whether I am warm enough. I was moved, until page two, which was about coal &amp; how I am not to use it. #fenlight",
      "created_at": "Wed Dec 27 04:20:55 +0000 2023",
      "id_str": "1739863906186288409",
      "id": "1739863906186288409",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 09:30. Carpentry. Replaced the seventh stair with the henhouse door. It is now possible to feel the henhouse has come home.",
      "created_at": "Sun Dec 24 09:30:55 +0000 2023",
      "id_str": "1738854756643906283",
      "id": "1738854756643906283",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 02:20. Part of the stair has gone. It was the seventh, so nobody lives there. Am stepping long.",
      "created_at": "Sun Dec 24 02:20:53 +0000 2023",
      "id_str": "1738746535212549278",
      "id": "1738746535212549278",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@tuck_supplyboat No.",
      "created_at": "Sat Dec 23 09:45:37 +0000 2023",
      "id_str": "1738496068156435833",
      "id": "1738496068156435833",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "tuck_supplyboat",
      "in_reply_to_user_id_str": "3603257"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 16:15. Boat sighted. Boat stopped. Boat appears to be fishing. Have hung out the flag that means onions.",
      "created_at": "Fri Dec 22 16:15:37 +0000 2023",
      "id_str": "1738231827003810798",
      "id": "1738231827003810798",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 10:50. Ice on the inside of the window &amp; on the inside of the jug. None on the tea as yet. Watching it closely.",
      "created_at": "Tue Dec 19 10:50:40 +0000 2023",
      "id_str": "1737062887061892827",
      "id": "1737062887061892827",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Resolutions.\nMend the gutter.\nFind the second slipper.\nStop apologising to the heron.",
      "created_at": "Sun Dec 17 19:33:34 +0000 2023",
      "id_str": "1736469703423136943",
      "id": "1736469703423136943",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 00:00. New year has arrived. It came in by the kitchen, like everything else. ⚓",
      "created_at": "Fri Dec 15 00:00:34 +0000 2023",
      "id_str": "1735449732578960054",
      "id": "1735449732578960054",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 08:00. Gave the Admiral a whole sardine on a plate, with a sprig. He moved the sprig to the floor &amp; ate looking at the wall. A success.",
      "created_at": "Thu Dec 14 08:00:26 +0000 2023",
      "id_str": "1735208107114253384",
      "id": "1735208107114253384",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 23:00. Eve of the holiday. Fog sang something at the window. Kettle joined in. I have heard worse, but only from the same kettle.",
      "created_at": "Mon Dec 11 23:00:26 +0000 2023",
      "id_str": "1734347435934618118",
      "id": "1734347435934618118",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@harbour_mabel The knitted hat has arrived &amp; is appreciated. It is on the Admiral. I did not put it there. He took it at beak point.",
      "created_at": "Fri Dec 08 01:17:03 +0000 2023",
      "id_str": "1732932265179714646",
      "id": "1732932265179714646",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "harbour_mabel",
      "in_reply_to_user_id_str": "3331651"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 18:30. Shortest day. Lit the lamp at three, had my tea, looked out, still dark. Good. Everything is working.",
      "created_at": "Tue Dec 05 18:30:03 +0000 2023",
      "id_str": "1732105064547194046",
      "id": "1732105064547194046",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 07:40. Snow, light, from the north-east. The Admiral regards it as a personal remark.",
      "created_at": "Sun Dec 03 07:40:49 +0000 2023",
      "id_str": "1731216903895666007",
      "id": "1731216903895666007",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "The damp has reached the piano. We do not own a piano. I am trying to establish where it has come from.",
      "created_at": "Thu Nov 30 13:33:35 +0000 2023",
      "id_str": "1730218516936690494",
      "id": "1730218516936690494",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 04:10. Clear &amp; bitter cold. Every star present. Took the register.",
      "created_at": "Tue Nov 28 04:10:35 +0000 2023",
      "id_str": "1729352057615334163",
      "id": "1729352057615334163",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 20:00. Stew. The recipe said serves six. I set two extra bowls on the third stair out of manners. They were not touched, but they were moved.",
      "created_at": "Fri Nov 24 20:00:58 +0000 2023",
      "id_str": "1728141677952137151",
      "id": "1728141677952137151",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "RT @lantern_sal: Wrote to the keeper at Fen Light asking if it gets lonely out there. Had a full page back about onions. Felt better, oddly.",
      "created_at": "Wed Nov 22 00:13:32 +0000 2023",
      "id_str": "1727118074838857750",
      "id": "1727118074838857750",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 12:20. It was a heron. We both felt foolish, the heron less so.",
      "created_at": "Sat Nov 18 12:20:32 +0000 2023",
      "id_str": "1725851478916858492",
      "id": "1725851478916858492",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 12:05. Forty-one again. The last one has moved nearer the door. It may be a heron.",
      "created_at": "Wed Nov 15 12:05:58 +0000 2023",
      "id_str": "1724760649497425906",
      "id": "1724760649497425906",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 05:50. Low water. Counted the posts on the causeway. Forty-one. Yesterday there were forty. Shall count again when one of us is less tired.",
      "created_at": "Sun Nov 12 05:50:49 +0000 2023",
      "id_str": "1723579076311615936",
      "id": "1723579076311615936",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "The other boot has come. It is also a left. Tuck &amp; I have agreed not to speak of it until the thaw.",
      "created_at": "Sat Nov 11 23:37:45 +0000 2023",
      "id_str": "1723485191011109960",
      "id": "1723485191011109960",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Standing by.",
      "created_at": "Fri Nov 10 19:36:45 +0000 2023",
      "id_str": "1723062153509195264",
      "id": "1723062153509195264",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 22:15. Thunder. Lightning struck the rod, as arranged. My hair has been up since.",
      "created_at": "Mon Nov 06 22:15:45 +0000 2023",
      "id_str": "1721652615708828025",
      "id": "1721652615708828025",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 14:40. Barometer at 28.9 &amp; falling. Admiral walking about indoors as though he pays rent.",
      "created_at": "Sat Nov 04 14:40:30 +0000 2023",
      "id_str": "1720813272560931069",
      "id": "1720813272560931069",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@board_of_lights The nineteenth window is small and looks at the privy. I will not be bricking it up. It is the only view I have of the privy.",
      "created_at": "Fri Nov 03 16:50:33 +0000 2023",
      "id_str": "1720483612853186118",
      "id": "1720483612853186118",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "board_of_lights",
      "in_reply_to_user_id_str": "3537798"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 09:15. Board letter, second class. It appears that my windows should number eighteen. Am to explain the surplus by Friday.",
      "created_at": "Wed Nov 01 09:15:33 +0000 2023",
      "id_str": "1719644332621977134",
      "id": "1719644332621977134",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 03:30. Something knocked at the door. Opened it. It was the fog. Let it know we were closed.",
      "created_at": "Tue Oct 31 03:30:28 +0000 2023",
      "id_str": "1719195101689663665",
      "id": "1719195101689663665",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "November. The lamp is lit longer than it is not. I could say the same of the kettle.",
      "created_at": "Tue Oct 31 00:07:26 +0000 2023",
      "id_str": "1719144006680573508",
      "id": "1719144006680573508",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 17:00. First frost. The reeds have gone white &amp; stiff, like the Board at dinner.",
      "created_at": "Sat Oct 28 17:00:26 +0000 2023",
      "id_str": "1718311772879201563",
      "id": "1718311772879201563",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Full entry on the matter of the walking henhouse, with sketch: https://fenlight.example/log/1012",
      "created_at": "Thu Oct 26 09:04:25 +0000 2023",
      "id_str": "1717467203632042522",
      "id": "1717467203632042522",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 10:30. Found the henhouse. It is on the mud, half a mile out, facing west. It looks happier.",
      "created_at": "Mon Oct 23 10:30:25 +0000 2023",
      "id_str": "1716401682642135895",
      "id": "1716401682642135895",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 06:20. Gale has gone. So has the henhouse. There were no hens. Still, it was company.",
      "created_at": "Fri Oct 20 06:20:18 +0000 2023",
      "id_str": "1715251575129107224",
      "id": "1715251575129107224",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Keeper's duties, in order.\nLight the lamp.\nMind the lamp.\nPut out the lamp.\nBe disapproved of by a gull.",
      "created_at": "Wed Oct 18 02:14:59 +0000 2023",
      "id_str": "1714465063434734846",
      "id": "1714465063434734846",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 23:55. Gale, 8, north. The tower is humming. With the kettle &amp; the second ghost that makes three of us short of a quartet.",
      "created_at": "Sat Oct 14 23:55:59 +0000 2023",
      "id_str": "1713342919344523162",
      "id": "1713342919344523162",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@wader_watch_pim Thank you for writing. He is not ill, he always stands like that. It is how he shows he has noticed you.",
      "created_at": "Wed Oct 11 12:40:40 +0000 2023",
      "id_str": "1712085806743197121",
      "id": "1712085806743197121",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "wader_watch_pim",
      "in_reply_to_user_id_str": "3545614"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 15:10. Boat arrived. Paraffin, flour, onions, one boot. I ordered two boots. Tuck says the other is following.",
      "created_at": "Tue Oct 10 15:10:40 +0000 2023",
      "id_str": "1711761167613292574",
      "id": "1711761167613292574",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 08:45. Admiral inspected the new rope. Stood on it, looked at me, left. The rope has failed.",
      "created_at": "Mon Oct 09 08:45:53 +0000 2023",
      "id_str": "1711301945849597135",
      "id": "1711301945849597135",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 04:10. Awake for the turn of the tide. It turned. There is nobody to tell, so I have told the barometer, which fell.",
      "created_at": "Sat Oct 07 04:10:18 +0000 2023",
      "id_str": "1710507817301098540",
      "id": "1710507817301098540",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "RT @reedcutter_ned: Saw the Fen Light from the sluice last night, steady as you like. Shouted hello. A gull shouted back. It was not hello.",
      "created_at": "Thu Oct 05 03:00:35 +0000 2023",
      "id_str": "1709765496797921540",
      "id": "1709765496797921540",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "The first ghost on the third stair is no trouble. The second hums. Neither has ever used the fourth stair &amp; I have not liked to ask.",
      "created_at": "Sun Oct 01 01:36:35 +0000 2023",
      "id_str": "1708294806043462920",
      "id": "1708294806043462920",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 21:25. Rain, upward. Have turned the bucket over accordingly.",
      "created_at": "Thu Sep 28 21:25:35 +0000 2023",
      "id_str": "1707506864094041526",
      "id": "1707506864094041526",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 13:00. Visibility two miles, then one, then my own hand. The fog would like it noted that it was here first.",
      "created_at": "Mon Sep 25 13:00:14 +0000 2023",
      "id_str": "1706292525007375539",
      "id": "1706292525007375539",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Letter from the Board. They wish to know how many windows I have. Went round and counted. Nineteen, one of them mostly plank. Have replied.",
      "created_at": "Thu Sep 21 19:42:43 +0000 2023",
      "id_str": "1704944261788841883",
      "id": "1704944261788841883",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 05:05. The kettle has found a new note, a little under A. I have asked it not to. It is not a kettle that takes direction.",
      "created_at": "Tue Sep 19 05:05:43 +0000 2023",
      "id_str": "1703998781782735239",
      "id": "1703998781782735239",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Fog.",
      "created_at": "Sun Sep 17 04:08:01 +0000 2023",
      "id_str": "1703259485369347488",
      "id": "1703259485369347488",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 19:40. Ghost on the third stair tonight, the one with the lantern. Asked if the lamp was lit. Said it was. He seemed satisfied &amp; went out.",
      "created_at": "Sat Sep 16 19:40:01 +0000 2023",
      "id_str": "1703131642983537523",
      "id": "1703131642983537523",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "@tuck_supplyboat You were expected on Tuesday. I accept that it is a Tuesday. It is not the one we discussed.",
      "created_at": "Thu Sep 14 19:29:28 +0000 2023",
      "id_str": "1702404212258575815",
      "id": "1702404212258575815",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false,
      "in_reply_to_screen_name": "tuck_supplyboat",
      "in_reply_to_user_id_str": "3603257"
    }
  },
  {
    "tweet": {
      "full_text": "Log, 07:15. Sea has left the kitchen. It took a slipper &amp; left a crab. Not an even trade, but I have had worse from the Board.",
      "created_at": "Wed Sep 13 07:15:28 +0000 2023",
      "id_str": "1701857107246192414",
      "id": "1701857107246192414",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 02:50. Sea came in through the kitchen. Have moved the biscuits.",
      "created_at": "Sat Sep 09 02:50:38 +0000 2023",
      "id_str": "1700340908291015938",
      "id": "1700340908291015938",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "For those asking, the Admiral is a gull. Herring gull, one bad eye, low opinion of everyone. He holds no rank I am aware of.",
      "created_at": "Thu Sep 07 01:22:06 +0000 2023",
      "id_str": "1699593852420220225",
      "id": "1699593852420220225",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 16:30. Lamp trimmed, glass wiped, log signed. Marn, Fen Light.",
      "created_at": "Wed Sep 06 16:30:06 +0000 2023",
      "id_str": "1699459970237362710",
      "id": "1699459970237362710",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 11:20. Supply boat due at eight. It is not eight. Tuck will say the tide was against him. The tide was level.",
      "created_at": "Tue Sep 05 11:20:30 +0000 2023",
      "id_str": "1699019668979750715",
      "id": "1699019668979750715",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 06:35. Fog from the east, thick as porridge and about as chatty. Lamp kept on. The Admiral says he could have told me.",
      "created_at": "Sat Sep 02 06:35:07 +0000 2023",
      "id_str": "1697860686316530282",
      "id": "1697860686316530282",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  },
  {
    "tweet": {
      "full_text": "Log, 04:10. The Board has instructed me to keep a public log. This is the log. You are the public. Wind south-west, 4, damp.",
      "created_at": "Fri Sep 01 04:10:36 +0000 2023",
      "id_str": "1697461929637319650",
      "id": "1697461929637319650",
      "lang": "en",
      "retweeted": false,
      "truncated": false,
      "favorited": false
    }
  }
]
